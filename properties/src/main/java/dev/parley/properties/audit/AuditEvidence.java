package dev.parley.properties.audit;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Evidence;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Span;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Transmission.Fate;
import dev.parley.model.history.Recording.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What there is to show of a few operations out of many: the ways of their messages, and what is left out. */
final class AuditEvidence {

    private static final String CHANNEL = "channel";

    private AuditEvidence() {}

    /** The span of each operation that is shown has the same index. */
    static Evidence of(List<RecordedOperation> shown, List<Span> spans, Expectation expectation, long operations) {
        ImmutableList<Transmission> transmissions = transmissions(shown);
        return Evidence.builder()
                .finding(new Finding.Unexplained(pair(shown, spans)))
                .channels(ImmutableList.of(new Evidence.Channel(CHANNEL, expectation.words())))
                .transmissions(transmissions)
                .unsent(IntStream.range(0, shown.size())
                        .filter(i -> shown.get(i).kind().sends())
                        .boxed()
                        .filter(Predicate.not(Transmission.senders(transmissions)::contains))
                        .toList())
                .window(new Evidence.Window(
                        shown.isEmpty() ? 0 : shown.getFirst().number(),
                        shown.isEmpty() ? 0 : operations - shown.getLast().number() - 1,
                        "operations in between that have nothing to do with it are left out, too"))
                .build();
    }

    private static ImmutableList<Transmission> transmissions(List<RecordedOperation> shown) {
        Map<Long, Integer> senders = new HashMap<>();
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).kind().sends()) {
                senders.putIfAbsent(shown.get(i).value(), i);
            }
        }
        Map<Long, Integer> receipts = new HashMap<>();
        ImmutableList.Builder<Transmission> ways = ImmutableList.builder();
        for (int i = 0; i < shown.size(); i++) {
            RecordedOperation each = shown.get(i);
            if (each.kind() == Kind.RECEIVED) {
                boolean again = receipts.merge(each.value(), 1, Integer::sum) > 1;
                ways.add(new Transmission(
                        CHANNEL,
                        Long.toString(each.value()),
                        Optional.ofNullable(senders.get(each.value())),
                        Optional.of(i),
                        again ? Fate.DUPLICATED : Fate.DELIVERED));
            }
        }
        return ways.build();
    }

    /** Of the operations that the argument speaks of, the first two receives; or the first send and a receive. */
    private static Optional<Finding.Pair> pair(List<RecordedOperation> shown, List<Span> spans) {
        List<Integer> receives = offending(shown, spans, false);
        List<Integer> sends = offending(shown, spans, true);
        if (receives.size() > 1) {
            boolean same = shown.get(receives.get(0)).value()
                    == shown.get(receives.get(1)).value();
            return Optional.of(new Finding.Pair(
                    receives.get(0),
                    receives.get(1),
                    same ? "the same message, twice" : "received in an order in which they cannot be"));
        }
        return receives.isEmpty() || sends.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding.Pair(sends.get(0), receives.get(0), "cannot both be"));
    }

    private static List<Integer> offending(List<RecordedOperation> shown, List<Span> spans, boolean sends) {
        return IntStream.range(0, shown.size())
                .filter(i -> spans.get(i).offending() && shown.get(i).kind().sends() == sends)
                .boxed()
                .toList();
    }
}
