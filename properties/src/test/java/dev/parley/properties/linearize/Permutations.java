package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The naive second opinion: tries every permutation of a small history, and shares no code with the judge. Strict
 * specifications only.
 */
final class Permutations {

    private final ChannelSpec spec;
    private final History history;
    private final int limit;

    private Permutations(ChannelSpec spec, History history) {
        this.spec = spec;
        this.history = history;
        this.limit = switch (spec.capacity()) {
            case Capacity.Rendezvous r -> 0;
            case Capacity.Bounded b -> b.limit();
            case Capacity.Unbounded u -> Integer.MAX_VALUE;
        };
    }

    static boolean explain(ChannelSpec spec, History history) {
        List<Call> calls = new ArrayList<>(history.calls());
        calls.removeIf(call -> call.outcome() instanceof Outcome.Interrupted);
        return new Permutations(spec, history).place(calls, history.quiescences(), List.of());
    }

    /** What is left to be placed, and what is held: the calls that sent it. */
    private boolean place(List<Call> left, List<Quiescence> quiescences, List<Call> held) {
        if (left.stream().allMatch(call -> call.outcome().isUnanswered()) && quiescences.isEmpty()) {
            if (isQuiet(
                    left.stream()
                            .filter(each -> each.outcome() instanceof Outcome.Blocked)
                            .toList(),
                    held)) {
                return true;
            }
        }
        if (!quiescences.isEmpty()) {
            Quiescence first = quiescences.get(0);
            List<Call> waiting = first.waiting().stream()
                    .map(each -> history.calls().get(each.call()))
                    .toList();
            boolean due = left.stream().noneMatch(call -> call.returned().isBefore(first.at()));
            boolean untouched = left.containsAll(waiting.stream()
                    .filter(each -> !(each.outcome() instanceof Outcome.Interrupted))
                    .toList());
            if (due
                    && untouched
                    && isQuiet(waiting, held)
                    && place(left, quiescences.subList(1, quiescences.size()), held)) {
                return true;
            }
        }
        for (Call call : left) {
            if (mayBeNext(call, left, quiescences)) {
                List<Call> rest = without(left, List.of(call));
                for (List<Call> after : limit == 0 ? List.<List<Call>>of() : after(call, held)) {
                    if (place(rest, quiescences, after)) {
                        return true;
                    }
                }
                if (limit == 0 && meets(call, left, quiescences)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean mayBeNext(Call call, List<Call> left, List<Quiescence> quiescences) {
        return !(call.outcome() instanceof Outcome.Blocked)
                && left.stream().noneMatch(other -> other.precedes(call))
                && quiescences.stream().noneMatch(each -> each.at().isBefore(call.called()));
    }

    private static List<Call> without(List<Call> calls, List<Call> some) {
        List<Call> rest = new ArrayList<>(calls);
        rest.removeAll(some);
        return rest;
    }

    private boolean isQuiet(List<Call> waiting, List<Call> held) {
        boolean sender =
                waiting.stream().anyMatch(each -> each.operation().kind().role() == Role.SENDER);
        boolean receiver =
                waiting.stream().anyMatch(each -> each.operation().kind().role() == Role.RECEIVER);
        return limit == 0 ? !(sender && receiver) : !(sender && held.size() < limit) && !(receiver && !held.isEmpty());
    }

    /** Everything that may be held after a call that is answered as it was. */
    private List<List<Call>> after(Call call, List<Call> held) {
        boolean unknown = call.outcome() instanceof Outcome.Pending;
        List<List<Call>> results = new ArrayList<>();
        switch (call.operation()) {
            case Operation.Sending s -> {
                if (unknown || call.outcome() instanceof Outcome.Accepted) {
                    if (held.size() < limit) {
                        List<Call> more = new ArrayList<>(held);
                        more.add(call);
                        results.add(more);
                    }
                } else if (held.size() == limit) {
                    results.add(held);
                }
            }
            case Operation.Drain(int most) -> drains(call, most, List.of(), held, results);
            case Operation.Peek p -> {
                if (call.outcome() instanceof Outcome.Received(int m)
                        ? next(held).stream().anyMatch(each -> message(each) == m)
                        : held.isEmpty()) {
                    results.add(held);
                }
            }
            case Operation.Size s -> count(call, held.size(), held, results);
            case Operation.RemainingCapacity r ->
                count(call, limit == Integer.MAX_VALUE ? limit : limit - held.size(), held, results);
            default -> {
                for (Call sender : next(held)) {
                    if (unknown || call.outcome().equals(new Outcome.Received(message(sender)))) {
                        results.add(without(held, List.of(sender)));
                    }
                }
                if (held.isEmpty() && !(call.outcome() instanceof Outcome.Received)) {
                    results.add(held);
                }
            }
        }
        return results;
    }

    private static void count(Call call, int count, List<Call> held, List<List<Call>> results) {
        if (call.outcome().equals(new Outcome.Counted(count)) || call.outcome() instanceof Outcome.Pending) {
            results.add(held);
        }
    }

    private void drains(Call call, int most, List<Integer> taken, List<Call> held, List<List<Call>> results) {
        if (taken.size() == most || held.isEmpty()) {
            if (call.outcome() instanceof Outcome.Pending
                    || call.outcome().equals(new Outcome.Drained(ImmutableList.copyOf(taken)))) {
                results.add(held);
            }
            return;
        }
        for (Call sender : next(held)) {
            List<Integer> more = new ArrayList<>(taken);
            more.add(message(sender));
            drains(call, most, more, without(held, List.of(sender)), results);
        }
    }

    private List<Call> next(List<Call> held) {
        return switch (spec.ordering()) {
            case TOTAL_FIFO -> held.subList(0, Math.min(1, held.size()));
            case UNORDERED -> held;
            case LIFO -> held.subList(Math.max(0, held.size() - 1), held.size());
            case PRIORITY ->
                held.stream()
                        .sorted(Comparator.comparingInt(Permutations::message))
                        .limit(1)
                        .toList();
            case PER_PRODUCER_FIFO ->
                held.stream()
                        .filter(each -> held.stream()
                                .filter(other -> other.thread() == each.thread())
                                .findFirst()
                                .orElseThrow()
                                .equals(each))
                        .toList();
        };
    }

    /** A step on a rendezvous that begins with this call, and everything after it. */
    private boolean meets(Call call, List<Call> left, List<Quiescence> quiescences) {
        if (call.operation() instanceof Operation.Sending
                && (call.outcome() instanceof Outcome.Accepted || call.outcome() instanceof Outcome.Pending)) {
            return false; // the receiver's turn places both
        }
        List<Call> there = left.stream()
                .filter(each -> each.operation() instanceof Operation.Sending)
                .filter(each -> each.outcome() instanceof Outcome.Accepted || each.outcome() instanceof Outcome.Pending)
                .filter(each -> mayBeNext(each, left, quiescences))
                .toList();
        List<Call> rest = without(left, List.of(call));
        int most = call.operation() instanceof Operation.Drain(int n) ? n : 1;
        boolean receives =
                call.operation().kind().role() == Role.RECEIVER && !(call.operation() instanceof Operation.Peek);
        if (receives && meetsSome(call, most, List.of(), there, rest, quiescences)) {
            return true;
        }
        boolean nothing = switch (call.outcome()) {
            case Outcome.Refused r -> !expected(call, left);
            case Outcome.TimedOut t -> !expected(call, left);
            case Outcome.Empty e -> call.operation() instanceof Operation.Peek || !expected(call, left);
            case Outcome.Drained(var taken) -> taken.isEmpty() && (most == 0 || !expected(call, left));
            case Outcome.Counted(int count) -> count == 0;
            default -> false;
        };
        return nothing && place(rest, quiescences, List.of());
    }

    private boolean meetsSome(
            Call call, int more, List<Call> met, List<Call> there, List<Call> rest, List<Quiescence> quiescences) {
        if (!met.isEmpty()) {
            List<Integer> messages = met.stream().map(Permutations::message).toList();
            List<Call> after = without(rest, met);
            boolean answered = switch (call.outcome()) {
                case Outcome.Pending p -> true;
                case Outcome.Received(int m) -> messages.equals(List.of(m));
                case Outcome.Drained(var taken) -> messages.equals(taken) && (more == 0 || !expected(call, after));
                default -> false;
            };
            if (answered && place(after, quiescences, List.of())) {
                return true;
            }
        }
        for (Call sender : there) {
            if (more > 0 && !met.contains(sender)) {
                List<Call> longer = new ArrayList<>(met);
                longer.add(sender);
                if (meetsSome(call, more - 1, longer, there, rest, quiescences)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a counterpart among those left was seen waiting before the call. */
    private boolean expected(Call call, List<Call> left) {
        return left.stream()
                .filter(other -> other.operation().kind().role()
                        != call.operation().kind().role())
                .filter(other -> other.outcome() instanceof Outcome.Accepted
                        || other.outcome() instanceof Outcome.Received
                        || other.outcome() instanceof Outcome.Blocked)
                .anyMatch(other -> history.quiescences().stream()
                        .filter(each -> !call.called().isBefore(each.at()))
                        .anyMatch(each -> each.waiting().stream().anyMatch(w -> w.call() == other.id())));
    }

    private static int message(Call sender) {
        return ((Operation.Sending) sender.operation()).message();
    }
}
