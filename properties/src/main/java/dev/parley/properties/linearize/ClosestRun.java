package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Outcome;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.search.ReadsFrom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The run of the model that comes closest to a history: of all orders of the calls that agree with real time, the one
 * with the fewest steps that the model does not take. A step that the model does not take is made all the same, as far
 * as it can be: a message that is accepted is added, one that is received is removed from wherever it is. It shows a
 * reader of a history that is not explained where the model would have done something else.
 *
 * <p>It decides nothing: that is up to the {@link Judge}. For long histories the search is cut short, and the order is
 * the best one that was found.
 */
public final class ClosestRun {

    /** What the model says of a call at its place. */
    public enum Fit {
        /** It takes the same step. */
        TAKEN,
        /** It has no such step here. */
        REFUSED,
        /** It must wait, and does. */
        WAITS,
        /** It could go on, and waits. */
        WAITS_IN_VAIN
    }

    /**
     * A call in its place.
     *
     * @param call its id
     * @param allowed every answer that the model has here; none where it can only wait
     */
    public record Move(int call, ChannelState before, ChannelState after, ImmutableList<Outcome> allowed, Fit fit) {}

    private record Point(long placed, ChannelState state) {}

    private static final int MOST_CALLS = Long.SIZE - 2;
    private static final int MOST_POINTS = 100_000;

    private final Semantics semantics;
    private final History history;
    /** Those that have taken effect, in the order in which they are tried. */
    private final List<Call> acting = new ArrayList<>();

    private final List<Call> waiting = new ArrayList<>();
    private final long[] predecessors;
    private final boolean[] busy;
    private final List<Move> current = new ArrayList<>();
    /** With how few refusals a point has been reached. */
    private final Map<Point, Integer> known = new HashMap<>();

    private ImmutableList<Move> best = ImmutableList.of();
    private int fewest = Integer.MAX_VALUE;
    private int points;

    private ClosestRun(ChannelSpec spec, History history) {
        this.semantics = Semantics.of(spec);
        this.history = history;
        ReadsFrom messages = new ReadsFrom(history.calls(), semantics.isRendezvous());
        for (Call call : history.calls()) {
            boolean received = call.operation() instanceof Sending sending
                    && !messages.receivers(sending.message()).isEmpty();
            (call.outcome().isUnanswered() && !received ? waiting : acting).add(call);
        }
        acting.sort(Comparator.comparing(Call::returned).thenComparing(Call::called));
        predecessors = new long[acting.size()];
        busy = new boolean[acting.size()];
        for (int i = 0; i < acting.size(); i++) {
            for (int j = 0; j < acting.size(); j++) {
                if (i != j && acting.get(j).returned().isBefore(earliest(acting.get(i)))) {
                    predecessors[i] |= 1L << j;
                }
            }
            Call own = acting.get(i);
            busy[i] = history.calls().stream()
                    .anyMatch(other -> other.id() != own.id() && !other.precedes(own) && !own.precedes(other));
        }
    }

    /** The moves in their order, whoever waits at the end last; empty if there are too many calls to look at. */
    public static ImmutableList<Move> of(ChannelSpec spec, History history) {
        if (history.calls().size() > MOST_CALLS) {
            return ImmutableList.of();
        }
        ClosestRun run = new ClosestRun(spec, history);
        if (run.semantics.isRendezvous()) {
            return run.meetings();
        }
        run.explore(0, ChannelState.EMPTY, 0);
        return run.withWaiting(run.best);
    }

    /** Who was seen waiting has had its effect only after that. */
    private Instant earliest(Call call) {
        Instant earliest = call.called();
        for (Quiescence quiescence : history.quiescences()) {
            if (quiescence.at().isBefore(call.returned())
                    && quiescence.waiting().stream().anyMatch(waiting -> waiting.call() == call.id())) {
                earliest = quiescence.at();
            }
        }
        return earliest;
    }

    private void explore(long placed, ChannelState state, int refused) {
        if (refused >= fewest || points++ > MOST_POINTS) {
            return;
        }
        if (current.size() == acting.size()) {
            fewest = refused;
            best = ImmutableList.copyOf(current);
            return;
        }
        Integer before = known.get(new Point(placed, state));
        if (before != null && before <= refused) {
            return;
        }
        known.put(new Point(placed, state), refused);
        for (int i = 0; i < acting.size(); i++) {
            if ((placed & (1L << i)) == 0 && (predecessors[i] & ~placed) == 0) {
                Move move = move(acting.get(i), state, busy[i]);
                current.add(move);
                explore(placed | (1L << i), move.after(), refused + (move.fit() == Fit.TAKEN ? 0 : 1));
                current.removeLast();
            }
        }
    }

    private Move move(Call call, ChannelState state, boolean beside) {
        ImmutableList<Outcome> allowed = semantics.transitions(state, call.thread(), call.operation(), beside).stream()
                .map(transition -> transition.outcome())
                .filter(outcome -> !(outcome instanceof Outcome.Interrupted) || outcome.equals(call.outcome()))
                .distinct()
                .collect(ImmutableList.toImmutableList());
        ImmutableList<ChannelState> after =
                semantics.after(state, call.thread(), call.operation(), call.outcome(), beside);
        if (!after.isEmpty()) {
            return new Move(call.id(), state, after.get(0), allowed, Fit.TAKEN);
        }
        return new Move(
                call.id(),
                state,
                allTheSame(call, state),
                allowed,
                call.outcome().isUnanswered() ? Fit.WAITS_IN_VAIN : Fit.REFUSED);
    }

    /** What becomes of the state if the call has the effect that it answers. */
    private ChannelState allTheSame(Call call, ChannelState state) {
        return switch (call.outcome()) {
            case Outcome.Accepted _, Outcome.Blocked _, Outcome.Pending _ ->
                call.operation() instanceof Sending sending
                        ? semantics.accept(state, call.thread(), sending.message())
                        : state;
            case Outcome.Received(int message) ->
                call.operation() instanceof Operation.Peek ? state : without(state, message);
            case Outcome.Drained(var messages) -> {
                ChannelState left = state;
                for (int message : messages) {
                    left = without(left, message);
                }
                yield left;
            }
            case Outcome.Refused _, Outcome.Empty _, Outcome.Counted _, Outcome.TimedOut _ -> state;
            case Outcome.Interrupted _, Outcome.Rejected _, Outcome.Failed _ -> state;
        };
    }

    private static ChannelState without(ChannelState state, int message) {
        int index = state.indexOf(message);
        return index < 0 ? state : state.without(index);
    }

    private ImmutableList<Move> withWaiting(ImmutableList<Move> moves) {
        ChannelState last =
                moves.isEmpty() ? ChannelState.EMPTY : moves.getLast().after();
        ImmutableList.Builder<Move> all = ImmutableList.<Move>builder().addAll(moves);
        for (Call call : waiting) {
            List<Operation> others = waiting.stream()
                    .filter(other -> other.id() != call.id())
                    .map(Call::operation)
                    .toList();
            boolean inVain =
                    call.outcome() instanceof Outcome.Blocked && semantics.enabled(last, call.operation(), others);
            ImmutableList<Outcome> allowed = inVain ? move(call, last, true).allowed() : ImmutableList.of();
            all.add(new Move(call.id(), last, last, allowed, inVain ? Fit.WAITS_IN_VAIN : Fit.WAITS));
        }
        return all.build();
    }

    /** On a rendezvous nothing is held: the calls as they returned, each sender followed by whoever met it. */
    private ImmutableList<Move> meetings() {
        ImmutableList.Builder<Move> moves = ImmutableList.builder();
        List<Call> left = new ArrayList<>(acting);
        ReadsFrom messages = new ReadsFrom(history.calls(), true);
        while (!left.isEmpty()) {
            Call next = left.removeFirst();
            List<Call> pair = new ArrayList<>(List.of(next));
            if (next.operation() instanceof Sending sending && next.outcome() instanceof Outcome.Accepted) {
                for (Call receiver : messages.receivers(sending.message())) {
                    if (left.remove(receiver)) {
                        pair.add(receiver);
                    }
                }
            } else {
                for (Call sender : List.copyOf(left)) {
                    if (sender.operation() instanceof Sending sending
                            && ReadsFrom.receipts(next, sending.message()) > 0
                            && left.remove(sender)) {
                        pair.addFirst(sender);
                    }
                }
            }
            pair.forEach(call -> moves.add(new Move(
                    call.id(), ChannelState.EMPTY, ChannelState.EMPTY, ImmutableList.of(), meets(call, messages))));
        }
        return withWaiting(moves.build());
    }

    private static Fit meets(Call call, ReadsFrom messages) {
        if (call.outcome().isUnanswered()) {
            return Fit.WAITS_IN_VAIN;
        }
        boolean met = switch (call.outcome()) {
            case Outcome.Accepted _ ->
                call.operation() instanceof Sending sending
                        && messages.receivers(sending.message()).stream().anyMatch(other -> overlap(call, other));
            case Outcome.Received(int message) ->
                messages.senders(message).stream()
                        .anyMatch(other -> other.outcome() instanceof Outcome.Accepted && overlap(call, other));
            case Outcome.Drained(var drained) ->
                drained.stream()
                        .allMatch(message -> messages.senders(message).stream()
                                .anyMatch(
                                        other -> other.outcome() instanceof Outcome.Accepted && overlap(call, other)));
            case Outcome.Refused _, Outcome.Empty _, Outcome.Counted _, Outcome.TimedOut _ -> true;
            case Outcome.Interrupted _, Outcome.Rejected _, Outcome.Failed _ -> true;
            case Outcome.Blocked _, Outcome.Pending _ -> throw new AssertionError(call);
        };
        return met ? Fit.TAKEN : Fit.REFUSED;
    }

    private static boolean overlap(Call one, Call other) {
        return !one.precedes(other) && !other.precedes(one);
    }
}
