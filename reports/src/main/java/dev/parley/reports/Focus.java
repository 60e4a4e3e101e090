package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.reports.Counterexample.Lane;
import dev.parley.reports.Counterexample.Mark;
import dev.parley.reports.Counterexample.Span;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The lanes of a counterexample that are shown where there is no room for all: those that the argument speaks of, then
 * the first ones. Their spans and marks are numbered anew.
 */
record Focus(ImmutableList<Lane> lanes, ImmutableList<Span> spans, ImmutableList<Mark> marks, int hidden) {

    static Focus on(Counterexample counterexample, int limit) {
        ImmutableSet<Integer> offending = counterexample.spans().stream()
                .filter(Span::offending)
                .map(Span::lane)
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<Integer> kept = IntStream.range(0, counterexample.lanes().size())
                .boxed()
                .sorted(Comparator.comparing((Integer lane) -> !offending.contains(lane)))
                .limit(limit)
                .sorted()
                .collect(ImmutableList.toImmutableList());
        return new Focus(
                kept.stream().map(counterexample.lanes()::get).collect(ImmutableList.toImmutableList()),
                counterexample.spans().stream()
                        .filter(span -> kept.contains(span.lane()))
                        .map(span -> new Span(
                                kept.indexOf(span.lane()),
                                span.operation(),
                                span.outcome(),
                                span.from(),
                                span.to(),
                                span.offending()))
                        .collect(ImmutableList.toImmutableList()),
                counterexample.marks().stream()
                        .filter(mark -> kept.contains(mark.lane()))
                        .map(mark -> new Mark(kept.indexOf(mark.lane()), mark.at(), mark.kind(), mark.text()))
                        .collect(ImmutableList.toImmutableList()),
                counterexample.lanes().size() - kept.size());
    }
}
