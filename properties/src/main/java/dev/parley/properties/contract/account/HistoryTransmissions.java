package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Transmission;
import dev.parley.model.counterexample.Transmission.Fate;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The way of each message of a history. A span's index is its call's id. */
final class HistoryTransmissions {

    private final History history;
    private final Diagnosis judgement;
    private final ImmutableList<Call> order;

    /** @param order the calls in the order in which they are taken to have had their effects */
    HistoryTransmissions(History history, Diagnosis judgement, ImmutableList<Call> order) {
        this.history = history;
        this.judgement = judgement;
        this.order = order;
    }

    ImmutableList<Transmission> transmissions() {
        Map<Integer, Call> senders = new LinkedHashMap<>();
        Map<Integer, List<Call>> receivers = new LinkedHashMap<>();
        for (Call call : order.isEmpty() ? history.calls() : order) {
            if (call.operation() instanceof Sending sending) {
                senders.putIfAbsent(sending.message(), call);
            }
            for (int message : received(call)) {
                receivers.computeIfAbsent(message, m -> new ArrayList<>()).add(call);
            }
        }
        ImmutableList.Builder<Transmission> ways = ImmutableList.builder();
        senders.forEach((message, sender) -> {
            List<Call> by = receivers.getOrDefault(message, List.of());
            if (by.isEmpty() && sender.outcome() instanceof Outcome.Accepted) {
                ways.add(way(message, Optional.of(sender), Optional.empty(), fate(sender)));
            }
        });
        receivers.forEach((message, by) -> {
            Optional<Call> sender = Optional.ofNullable(senders.get(message));
            for (int i = 0; i < by.size(); i++) {
                boolean sent = sender.isPresent() && !by.get(i).precedes(sender.get());
                ways.add(way(
                        message,
                        sender,
                        Optional.of(by.get(i)),
                        i > 0 ? Fate.DUPLICATED : sent ? Fate.DELIVERED : Fate.INVENTED));
            }
        });
        return ways.build();
    }

    private static Transmission way(int message, Optional<Call> sender, Optional<Call> receiver, Fate fate) {
        return new Transmission(
                HistoryEvidence.CHANNEL, Integer.toString(message), sender.map(Call::id), receiver.map(Call::id), fate);
    }

    /** Of a message that nobody received: in the channel, unless losing it is what the argument is about. */
    private Fate fate(Call sender) {
        return judgement.rule().isOfLosses()
                        && judgement.offending().contains(sender.id())
                        && judgement.standstill().isEmpty()
                ? Fate.LOST
                : Fate.HELD;
    }

    private static ImmutableList<Integer> received(Call call) {
        return switch (call.outcome()) {
            case Outcome.Received(int message) ->
                call.operation() instanceof Operation.Peek ? ImmutableList.of() : ImmutableList.of(message);
            case Outcome.Drained(var messages) -> messages;
            case Outcome.Accepted _,
                    Outcome.Refused _,
                    Outcome.Empty _,
                    Outcome.Counted _,
                    Outcome.TimedOut _,
                    Outcome.Interrupted _,
                    Outcome.Rejected _,
                    Outcome.Blocked _,
                    Outcome.Pending _,
                    Outcome.Failed _ -> ImmutableList.of();
        };
    }
}
