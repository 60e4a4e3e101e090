package dev.parley.model.semantics;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.Send;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.TimedReceive;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Operation.TrySend;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Outcome;
import java.util.List;
import java.util.Optional;

/**
 * The step relation of a channel: what an operation that takes effect at one instant may be answered, and what state
 * it leaves.
 *
 * <p>Let {@code s} be a state, {@code |s|} the number of messages it holds, {@code K} the capacity (0 for a rendezvous,
 * infinite for an unbounded channel), {@code next(s)} the messages that may be received next: the oldest (total FIFO),
 * the oldest of each sender (FIFO per producer), all (unordered), the least (priority), or the youngest (LIFO). Then,
 * {@code s + m} and {@code s - m} being the state with and without {@code m}:
 *
 * <pre>
 * send m                accepted, s + m       if |s| &lt; K
 * trySend m             accepted, s + m       if |s| &lt; K
 *                       refused, s            if |s| = K, or relaxed
 * timedSend m           accepted, s + m       if |s| &lt; K
 *                       timed out, s          if |s| = K
 * receive               m, s - m              if m in next(s)
 * tryReceive            m, s - m              if m in next(s)
 *                       empty, s              if |s| = 0, or relaxed
 * timedReceive          m, s - m              if m in next(s)
 *                       timed out, s          if |s| = 0
 * drain n               [m1 .. mk], s - m1 .. - mk   if each mi in next(s - m1 .. - m(i-1)) and
 *                                             k = min(n, |s|), or k less than that, relaxed
 * peek                  m, s                  if m in next(s)
 *                       empty, s              if |s| = 0, or relaxed
 * size                  |s|, s                or, as a hint, any number from 0 to K
 * remainingCapacity     K - |s|, s            or, as a hint, any number from 0; {@link Integer#MAX_VALUE} if unbounded
 * a send of null        rejected, s
 * any that waits        interrupted, s
 * </pre>
 *
 * <p>"Relaxed" and "as a hint" are the {@link Relaxation}s of the specification; those "while busy", and hints, hold
 * only when the operation was not alone, which the caller says. Whether a time had passed, and whether there was an
 * interruption to answer, is not a matter of states, and left to whoever knows the instants.
 *
 * <p>On a rendezvous {@code |s| = K = 0} in every state, and messages pass in {@link #meet joint steps}. With {@link
 * Relaxation#DRAIN_NOT_ATOMIC} a drain is no single step, but a sequence of try-receives within its interval that ends
 * when it has its {@code n} messages, or at an instant at which the channel held nothing but what was sent since the
 * drain began; the step above is the case in which all of them fall together.
 */
public final class Semantics {

    private final ChannelSpec spec;
    private final Ordering ordering;
    private final int limit;

    private Semantics(ChannelSpec spec) {
        this.spec = spec;
        this.ordering = spec.ordering();
        this.limit = switch (spec.capacity()) {
            case Capacity.Rendezvous r -> 0;
            case Capacity.Bounded(int n) -> n;
            case Capacity.Unbounded u -> Integer.MAX_VALUE;
        };
    }

    /**
     * The step relation of a channel that waits when it is full, has no faults and is not closed.
     *
     * @throws IllegalArgumentException if the specification says otherwise: such channels are explored in topologies
     *     ({@code model.explore}), and their histories are not judged
     */
    public static Semantics of(ChannelSpec spec) {
        if (spec.overflow() != Overflow.BLOCK
                || !spec.faults().equals(Faults.NONE)
                || spec.closing() != Closing.NEVER) {
            throw new IllegalArgumentException("a channel that overflows (" + spec.overflow() + "), has faults ("
                    + spec.faults() + ") or can be closed (" + spec.closing()
                    + ") is explored in topologies, but its histories are not judged");
        }
        return new Semantics(spec);
    }

    public ChannelSpec spec() {
        return spec;
    }

    /** How many messages fit: 0 for a rendezvous, {@link Integer#MAX_VALUE} when there is no bound. */
    public int limit() {
        return limit;
    }

    public boolean isRendezvous() {
        return limit == 0;
    }

    /** {@code |s| < K}. */
    public boolean hasRoom(ChannelState state) {
        return state.size() < limit;
    }

    /** Whether the message at this place may be received next. */
    public boolean mayTake(ChannelState state, int index) {
        return switch (ordering) {
            case TOTAL_FIFO -> index == 0;
            case PER_PRODUCER_FIFO -> index == 0 || state.sender(index - 1) != state.sender(index);
            case UNORDERED -> true;
            case PRIORITY -> index == 0;
            case LIFO -> index == state.size() - 1;
        };
    }

    /** {@code s + m}, whether there is room or not. */
    public ChannelState accept(ChannelState state, int sender, int message) {
        int index = state.size();
        switch (ordering) {
            case TOTAL_FIFO, LIFO -> {}
            case PER_PRODUCER_FIFO -> {
                while (index > 0 && state.sender(index - 1) > sender) {
                    index--;
                }
            }
            case UNORDERED, PRIORITY -> {
                while (index > 0 && state.message(index - 1) > message) {
                    index--;
                }
            }
        }
        return state.with(index, sender, message);
    }

    /** What a remaining capacity answers. */
    public int room(ChannelState state) {
        return limit == Integer.MAX_VALUE ? limit : limit - state.size();
    }

    /** Whether a try-send may be refused in any state. */
    public boolean mayRefuse(boolean busy) {
        return spec.has(Relaxation.TRY_SEND_MAY_REFUSE)
                || (busy && spec.has(Relaxation.TRY_SEND_MAY_REFUSE_WHILE_BUSY));
    }

    /** Whether a try-receive or a peek may answer empty, and a drain take fewer, in any state. */
    public boolean mayMiss(boolean busy) {
        return spec.has(Relaxation.TRY_RECEIVE_MAY_MISS)
                || (busy && spec.has(Relaxation.TRY_RECEIVE_MAY_MISS_WHILE_BUSY));
    }

    /** Whether a size (or remaining capacity) that is not exact is a legal estimate. */
    public boolean isHint(OperationKind kind, int count, boolean busy) {
        return busy
                && count >= 0
                && switch (kind) {
                    case SIZE -> spec.has(Relaxation.SIZE_IS_HINT) && count <= limit;
                    case REMAINING_CAPACITY -> spec.has(Relaxation.REMAINING_CAPACITY_IS_HINT);
                    case SEND, TRY_SEND, TIMED_SEND, RECEIVE, TRY_RECEIVE, TIMED_RECEIVE, DRAIN, PEEK -> false;
                };
    }

    /**
     * Every step of an operation by itself, at one instant; none when it can only wait. Of the answers of a hint only
     * the exact one is listed; {@link #after} knows the others.
     *
     * @param busy whether another operation is in progress
     */
    public ImmutableList<Transition> transitions(ChannelState state, int thread, Operation operation, boolean busy) {
        ImmutableList.Builder<Transition> steps = ImmutableList.builder();
        switch (operation) {
            case SendNull n -> steps.add(new Transition(new Outcome.Rejected(), state));
            case Sending sending -> sendings(state, thread, sending, busy, steps);
            case Receive r -> takes(state, steps);
            case TryReceive r -> takesOr(new Outcome.Empty(), state, mayMiss(busy), steps);
            case TimedReceive r -> takesOr(new Outcome.TimedOut(), state, false, steps);
            case Drain(int most) -> new Draining(this, state, most, mayMiss(busy)).addTo(steps);
            case Peek p -> peeks(state, busy, steps);
            case Size s -> steps.add(new Transition(new Outcome.Counted(state.size()), state));
            case RemainingCapacity r -> steps.add(new Transition(new Outcome.Counted(room(state)), state));
        }
        if (operation.kind().waits() && !(operation instanceof SendNull)) {
            steps.add(new Transition(new Outcome.Interrupted(), state));
        }
        return steps.build();
    }

    private void sendings(
            ChannelState state, int thread, Sending sending, boolean busy, ImmutableList.Builder<Transition> steps) {
        boolean room = hasRoom(state);
        if (room) {
            steps.add(new Transition(new Outcome.Accepted(), accept(state, thread, sending.message())));
        }
        switch (sending) {
            case Send s -> {}
            case TrySend t -> {
                if (!room || mayRefuse(busy)) {
                    steps.add(new Transition(new Outcome.Refused(), state));
                }
            }
            case TimedSend t -> {
                if (!room) {
                    steps.add(new Transition(new Outcome.TimedOut(), state));
                }
            }
        }
    }

    private void takes(ChannelState state, ImmutableList.Builder<Transition> steps) {
        for (int i = 0; i < state.size(); i++) {
            if (mayTake(state, i)) {
                steps.add(new Transition(new Outcome.Received(state.message(i)), state.without(i)));
            }
        }
    }

    private void takesOr(Outcome none, ChannelState state, boolean relaxed, ImmutableList.Builder<Transition> steps) {
        takes(state, steps);
        if (relaxed || state.isEmpty()) {
            steps.add(new Transition(none, state));
        }
    }

    private void peeks(ChannelState state, boolean busy, ImmutableList.Builder<Transition> steps) {
        for (int i = 0; i < state.size(); i++) {
            if (mayTake(state, i)) {
                steps.add(new Transition(new Outcome.Received(state.message(i)), state));
            }
        }
        if (state.isEmpty() || mayMiss(busy)) {
            steps.add(new Transition(new Outcome.Empty(), state));
        }
    }

    /** The states that an operation may leave when it is answered so; none when it cannot be. */
    public ImmutableList<ChannelState> after(
            ChannelState state, int thread, Operation operation, Outcome outcome, boolean busy) {
        if (outcome instanceof Outcome.Counted(int count) && isHint(operation.kind(), count, busy)) {
            return ImmutableList.of(state);
        }
        return transitions(state, thread, operation, busy).stream()
                .filter(step -> step.outcome().equals(outcome))
                .map(Transition::next)
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The joint step of a rendezvous: what the receiver is answered when these senders, in this order, are accepted at
     * the same instant. A receive of any kind meets exactly one sender, a drain of n meets up to n of them. Empty when
     * they cannot meet, or the channel is no rendezvous.
     */
    public Optional<Outcome> meet(List<? extends Sending> senders, Operation receiver) {
        if (!isRendezvous() || senders.isEmpty()) {
            return Optional.empty();
        }
        return switch (receiver) {
            case Receive r -> received(senders);
            case TryReceive r -> received(senders);
            case TimedReceive r -> received(senders);
            case Drain(int most)
            when senders.size() <= most ->
                Optional.of(new Outcome.Drained(
                        senders.stream().map(Sending::message).collect(ImmutableList.toImmutableList())));
            case Drain _, Sending _, Peek _, Size _, RemainingCapacity _, SendNull _ -> Optional.empty();
        };
    }

    private static Optional<Outcome> received(List<? extends Sending> senders) {
        return senders.size() == 1
                ? Optional.of(new Outcome.Received(senders.get(0).message()))
                : Optional.empty();
    }

    /** Whether an operation could be answered now, nobody else waiting. */
    public boolean enabled(ChannelState state, Operation operation) {
        return enabled(state, operation, ImmutableList.of());
    }

    /**
     * Whether an operation could be answered now by something else than time or an interruption. One that does not wait
     * always can. A send can when there is room, a receive when a message is there; on a rendezvous, when one of the
     * others that wait is its counterpart.
     *
     * @param waiting the operations of other threads that wait at this instant
     */
    public boolean enabled(ChannelState state, Operation operation, Iterable<? extends Operation> waiting) {
        if (!operation.kind().waits() || operation instanceof SendNull) {
            return true;
        }
        boolean sends = operation.kind().role() == Role.SENDER;
        if (!isRendezvous()) {
            return sends ? hasRoom(state) : !state.isEmpty();
        }
        Role counterpart = sends ? Role.RECEIVER : Role.SENDER;
        for (Operation other : waiting) {
            if (other.kind().waits() && other.kind().role() == counterpart) {
                return true;
            }
        }
        return false;
    }
}
