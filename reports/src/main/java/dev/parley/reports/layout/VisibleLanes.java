package dev.parley.reports.layout;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Mark;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Wait;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lanes of a counterexample that are shown where there is no room for all: those of the offending pair and of a
 * circle of waiting, those that the argument speaks of, those that wait, then the first ones. Their spans and marks are
 * numbered anew.
 *
 * @param places the new number of each span that is shown, by its old one
 */
public record VisibleLanes(
        ImmutableList<Lane> lanes,
        ImmutableList<Span> spans,
        ImmutableList<Mark> marks,
        ImmutableMap<Integer, Integer> places,
        int hidden) {

    public static VisibleLanes on(Counterexample counterexample, int limit) {
        Weight weight = Weight.of(counterexample);
        ImmutableList<Integer> kept = IntStream.range(0, counterexample.lanes().size())
                .boxed()
                .sorted(Comparator.comparingInt(weight::of))
                .limit(limit)
                .sorted()
                .collect(ImmutableList.toImmutableList());
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        ImmutableMap.Builder<Integer, Integer> places = ImmutableMap.builder();
        int place = 0;
        for (int i = 0; i < counterexample.spans().size(); i++) {
            Span span = counterexample.spans().get(i);
            if (kept.contains(span.lane())) {
                spans.add(new Span(
                        kept.indexOf(span.lane()),
                        span.operation(),
                        span.outcome(),
                        span.from(),
                        span.to(),
                        span.offending()));
                places.put(i, place++);
            }
        }
        return new VisibleLanes(
                kept.stream().map(counterexample.lanes()::get).collect(ImmutableList.toImmutableList()),
                spans.build(),
                counterexample.marks().stream()
                        .filter(mark -> kept.contains(mark.lane()))
                        .map(mark -> new Mark(kept.indexOf(mark.lane()), mark.at(), mark.kind(), mark.text()))
                        .collect(ImmutableList.toImmutableList()),
                places.buildOrThrow(),
                counterexample.lanes().size() - kept.size());
    }

    /** The new number of a span, if it is shown. */
    Optional<Integer> place(int span) {
        return Optional.ofNullable(places.get(span));
    }

    /** How far from the point a lane is: the less, the sooner it is shown. */
    private record Weight(
            ImmutableList<Lane> lanes,
            ImmutableSet<Integer> paired,
            ImmutableSet<Integer> offending,
            ImmutableSet<String> circling,
            ImmutableSet<String> waiting) {

        static Weight of(Counterexample counterexample) {
            return new Weight(
                    counterexample.lanes(),
                    counterexample.evidence().finding().flatMap(Finding::offendingPair).stream()
                            .flatMap(pair -> Stream.of(pair.first(), pair.second()))
                            .map(span -> counterexample.spans().get(span).lane())
                            .collect(ImmutableSet.toImmutableSet()),
                    counterexample.spans().stream()
                            .filter(Span::offending)
                            .map(Span::lane)
                            .collect(ImmutableSet.toImmutableSet()),
                    waiters(counterexample.waits().stream().filter(Wait::inCycle)),
                    waiters(counterexample.waits().stream()));
        }

        private static ImmutableSet<String> waiters(Stream<Wait> waits) {
            return waits.map(Wait::waiter).collect(ImmutableSet.toImmutableSet());
        }

        int of(int lane) {
            String name = lanes.get(lane).name();
            if (paired.contains(lane) || circling.contains(name)) {
                return 0;
            }
            return offending.contains(lane) ? 1 : waiting.contains(name) ? 2 : 3;
        }
    }
}
