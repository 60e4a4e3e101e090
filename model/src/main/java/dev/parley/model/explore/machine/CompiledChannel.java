package dev.parley.model.explore.machine;

import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.channel.Relaxation;

/**
 * One channel within a flat state: how many messages, whether it is closed, how many it has lost, then the messages,
 * the oldest first as far as its order can tell. Where that needs more than the message, a second int beside each holds
 * the sender (FIFO per producer), how often it was overtaken, or who waits until it is received.
 */
public final class CompiledChannel {

    private final ChannelSpec spec;
    private final ValueCodes values;
    private final int base;
    private final int width;
    private final int limit;
    private final boolean unbounded;

    /**
     * A channel whose part of the state begins at {@code base}.
     *
     * @param most the greatest number of messages for which there is space, if the channel has no bound itself
     * @param transfers whether senders may wait until their messages are received
     */
    CompiledChannel(ChannelSpec spec, ValueCodes values, int base, int most, boolean transfers) {
        this.spec = spec;
        this.values = values;
        this.base = base;
        this.unbounded = spec.capacity() instanceof Capacity.Unbounded;
        this.limit = switch (spec.capacity()) {
            case Capacity.Rendezvous _ -> 0;
            case Capacity.Bounded(int n) -> n;
            case Capacity.Unbounded _ -> most;
        };
        int uses = (spec.ordering() == Ordering.PER_PRODUCER_FIFO ? 1 : 0)
                + (spec.faults().overtaking() > 0 ? 1 : 0)
                + (transfers ? 1 : 0);
        if (uses > 1) {
            throw new IllegalArgumentException(
                    "a channel that is FIFO per producer, one that reorders, and one to which"
                            + " somebody transfers messages are three different channels");
        }
        if (transfers && spec.faults().copies() > 0) {
            throw new IllegalArgumentException(
                    "a channel that duplicates messages cannot tell when one was received: transfer nothing to it");
        }
        if (limit == 0 && (!spec.faults().equals(Faults.NONE) || spec.overflow() == Overflow.DROP_OLDEST)) {
            throw new IllegalArgumentException(
                    "a rendezvous holds nothing that it could lose, duplicate, reorder or drop: " + spec.faults());
        }
        this.width = 1 + uses;
    }

    /** Size, closed, losses. */
    private static final int HEADER = 3;

    /**
     * What can change of a channel, after its size: one that nobody closes is open, one without losses has lost none.
     */
    int firstThatChanges() {
        boolean counts = spec.faults().losses() != 0 && spec.faults().losses() != Faults.ANY;
        return spec.closing() != Closing.NEVER ? base + 1 : counts ? base + 2 : base + HEADER;
    }

    public int end() {
        return base + HEADER + width * limit;
    }

    public int base() {
        return base;
    }

    public int width() {
        return width;
    }

    /** Where the messages begin. */
    public int items() {
        return base + HEADER;
    }

    public ChannelSpec spec() {
        return spec;
    }

    boolean isRendezvous() {
        return limit == 0;
    }

    boolean isUnbounded() {
        return unbounded;
    }

    public int size(int[] state) {
        return state[base];
    }

    public boolean isFull(int[] state) {
        return state[base] == limit;
    }

    public boolean isClosed(int[] state) {
        return state[base + 1] != 0;
    }

    /** Closes it, and drops what it holds if the specification says so. */
    void close(int[] state) {
        state[base + 1] = 1;
        if (spec.closing() == Closing.ABORTS) {
            state[base] = 0;
        }
    }

    public boolean mayLose(int[] state) {
        return spec.faults().losses() == Faults.ANY
                || state[base + 2] < spec.faults().losses();
    }

    /** Counts a loss, where losses are counted. */
    void lose(int[] state) {
        if (spec.faults().losses() != Faults.ANY) {
            state[base + 2]++;
        }
    }

    boolean mayRefuse() {
        return spec.has(Relaxation.TRY_SEND_MAY_REFUSE) || spec.has(Relaxation.TRY_SEND_MAY_REFUSE_WHILE_BUSY);
    }

    boolean mayMiss() {
        return spec.has(Relaxation.TRY_RECEIVE_MAY_MISS) || spec.has(Relaxation.TRY_RECEIVE_MAY_MISS_WHILE_BUSY);
    }

    public int message(int[] state, int index) {
        return state[items() + width * index];
    }

    /** What is known of a message beside itself. */
    int beside(int[] state, int index) {
        return width == 1 ? 0 : state[items() + width * index + 1];
    }

    /** Whether the message at this place may be received next, whatever a receiver looks for. */
    boolean mayTake(int[] state, int index) {
        return switch (spec.ordering()) {
            case TOTAL_FIFO -> index == 0 || mayOvertake(state, index);
            case PER_PRODUCER_FIFO -> index == 0 || beside(state, index - 1) != beside(state, index);
            case UNORDERED -> index == 0 || message(state, index - 1) != message(state, index);
            case PRIORITY -> index == 0;
            case LIFO -> index == size(state) - 1;
        };
    }

    private boolean mayOvertake(int[] state, int index) {
        for (int i = 0; i < index; i++) {
            if (!mayBeOvertaken(state, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a later message may be received before this one. */
    boolean mayBeOvertaken(int[] state, int index) {
        return spec.faults().overtaking() > 0
                && beside(state, index) < spec.faults().overtaking();
    }

    /** Counts that a later message is received before this one. */
    void overtake(int[] state, int index) {
        state[items() + width * index + 1]++;
    }

    /** Adds a message in its place; there must be room. */
    void add(int[] state, int message, int beside) {
        int index = size(state);
        switch (spec.ordering()) {
            case TOTAL_FIFO, LIFO -> {}
            case PER_PRODUCER_FIFO -> {
                while (index > 0 && beside(state, index - 1) > beside) {
                    index--;
                }
            }
            case UNORDERED -> {
                while (index > 0 && message(state, index - 1) > message) {
                    index--;
                }
            }
            case PRIORITY -> {
                while (index > 0 && values.rank(message(state, index - 1)) > values.rank(message)) {
                    index--;
                }
            }
        }
        int at = items() + width * index;
        System.arraycopy(state, at, state, at + width, width * (size(state) - index));
        state[at] = message;
        if (width > 1) {
            state[at + 1] = beside;
        }
        state[base]++;
    }

    /** Nobody waits any more until the message is received for which this one waited. */
    void forsake(int[] state, int beside) {
        for (int i = 0; i < size(state); i++) {
            if (beside(state, i) == beside) {
                state[items() + width * i + 1] = 0;
            }
        }
    }

    /** Removes a message. */
    void remove(int[] state, int index) {
        int at = items() + width * index;
        System.arraycopy(state, at + width, state, at, width * (size(state) - index - 1));
        state[base]--;
    }
}
