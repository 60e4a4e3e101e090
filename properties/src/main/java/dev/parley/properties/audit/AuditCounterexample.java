package dev.parley.properties.audit;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Lane;
import dev.parley.model.counterexample.Span;
import dev.parley.model.history.Recording;
import dev.parley.model.operation.ThreadName;
import dev.parley.properties.audit.AuditResult.Violates;
import dev.parley.properties.audit.AuditResult.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Turns a violation into a counterexample to be shown: of any number of operations, only those near the witness. */
public final class AuditCounterexample {

    /** How many operations are shown before and behind each that the argument speaks of. */
    private static final int NEAR = 2;
    /** How many that the argument speaks of are shown at each end, if they are many. */
    private static final int ENDS = 6;

    private AuditCounterexample() {}

    /**
     * A page's worth of a recording.
     *
     * @param subject the name of what was recorded
     * @param names what the threads are called, by their numbers; none if they are called as here
     * @param replay what to paste to see it again
     */
    public static Counterexample of(
            String subject,
            Expectation expectation,
            Recording recording,
            List<String> names,
            Violates violates,
            String replay) {
        Witness witness = violates.witness();
        List<RecordedOperation> shown = near(recording, witness);
        TreeMap<Integer, Integer> lanes = new TreeMap<>();
        shown.forEach(each -> lanes.put(each.thread(), 0));
        ImmutableList.Builder<Lane> named = ImmutableList.builder();
        for (int thread : List.copyOf(lanes.keySet())) {
            lanes.put(thread, lanes.headMap(thread).size());
            named.add(new Lane(
                    ThreadName.of(thread) + (thread < names.size() ? " (" + names.get(thread) + ")" : ""),
                    shown.stream()
                            .filter(each -> each.thread() == thread)
                            .map(RecordedOperation::operation)
                            .collect(ImmutableList.toImmutableList())));
        }
        ImmutableList<Span> spans = spans(shown, lanes, witness);
        return Counterexample.builder(subject, witness.rule())
                .specification(expectation.words())
                .sentence(witness.sentence())
                .lanes(named.build())
                .spans(spans)
                .because(witness.because())
                .schedule("recorded, not scheduled")
                .replay(replay)
                .found(found(shown.size(), violates))
                .evidence(AuditEvidence.of(shown, spans, expectation, violates.operations()))
                .build();
    }

    private static String found(int shown, Violates violates) {
        return "in a recording of " + violates.operations() + " operations, by the judge '"
                + violates.by().judge()
                + "', exact because " + violates.by().exact() + "; shown are the " + shown
                + " that the argument speaks of or that are next to those, " + (violates.operations() - shown)
                + " are left out";
    }

    private static List<RecordedOperation> near(Recording recording, Witness witness) {
        List<Long> spoken = List.copyOf(witness.operations());
        TreeSet<Long> wanted = new TreeSet<>();
        for (int i = 0; i < spoken.size(); i++) {
            if (i < ENDS || i >= spoken.size() - ENDS) {
                for (long number = spoken.get(i) - NEAR; number <= spoken.get(i) + NEAR; number++) {
                    wanted.add(number);
                }
            }
        }
        List<RecordedOperation> near = new ArrayList<>();
        long[] next = {0};
        recording.forEach((thread, kind, value, called, returned) -> {
            long number = next[0]++;
            if (wanted.contains(number)) {
                near.add(new RecordedOperation(number, thread, kind, value, called, returned));
            }
        });
        return near;
    }

    private static ImmutableList<Span> spans(
            List<RecordedOperation> shown, Map<Integer, Integer> lanes, Witness witness) {
        TreeSet<Long> instants = new TreeSet<>();
        shown.forEach(each -> {
            instants.add(each.called());
            instants.add(each.returned());
        });
        TreeMap<Long, Integer> ranks = new TreeMap<>();
        instants.forEach(instant -> ranks.put(instant, ranks.size()));
        ImmutableList.Builder<Span> spans = ImmutableList.builder();
        for (RecordedOperation each : shown) {
            spans.add(new Span(
                    lanes.getOrDefault(each.thread(), 0),
                    each.operation(),
                    each.outcome(),
                    ranks.getOrDefault(each.called(), 0),
                    each.returned() == Recording.NEVER
                            ? Optional.empty()
                            : Optional.of(ranks.getOrDefault(each.returned(), 0)),
                    witness.operations().contains(each.number())));
        }
        return spans.build();
    }
}
