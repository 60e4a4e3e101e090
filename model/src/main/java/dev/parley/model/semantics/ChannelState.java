package dev.parley.model.semantics;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;

/**
 * The messages that a channel holds, each with its sender. Immutable, and cheap to compare: the engines keep sets of
 * states.
 *
 * <p>The messages are in the order in which they were accepted, as far as the channel's {@link
 * dev.parley.model.channel.Ordering} can tell them apart; {@link Semantics#accept} puts a new one in its place, so that
 * two states that nobody could distinguish are equal.
 */
public final class ChannelState {

    /** A channel that holds nothing, such as a new one, and every rendezvous. */
    public static final ChannelState EMPTY = new ChannelState(new long[0]);

    /** Sender in the upper half, message in the lower one. */
    private final long[] held;

    private final int hash;

    private ChannelState(long[] held) {
        this.held = held;
        this.hash = Arrays.hashCode(held);
    }

    public int size() {
        return held.length;
    }

    public boolean isEmpty() {
        return held.length == 0;
    }

    /**
     * The message at a place, counted from 0, the oldest one.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int message(int index) {
        return (int) held[index];
    }

    /**
     * The thread that sent the message at a place.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public int sender(int index) {
        return (int) (held[index] >> Integer.SIZE);
    }

    /** The first place of a message, or -1 if it is not there. */
    public int indexOf(int message) {
        for (int i = 0; i < held.length; i++) {
            if ((int) held[i] == message) {
                return i;
            }
        }
        return -1;
    }

    /** This state with one more message at a place. */
    ChannelState with(int index, int sender, int message) {
        long[] more = new long[held.length + 1];
        System.arraycopy(held, 0, more, 0, index);
        more[index] = ((long) sender << Integer.SIZE) | Integer.toUnsignedLong(message);
        System.arraycopy(held, index, more, index + 1, held.length - index);
        return new ChannelState(more);
    }

    /**
     * This state without the message at a place.
     *
     * @throws IndexOutOfBoundsException if there is no such place
     */
    public ChannelState without(int index) {
        if (held.length == 1 && index == 0) {
            return EMPTY;
        }
        long[] fewer = new long[held.length - 1];
        System.arraycopy(held, 0, fewer, 0, index);
        System.arraycopy(held, index + 1, fewer, index, fewer.length - index);
        return new ChannelState(fewer);
    }

    /** The messages alone. */
    public ImmutableList<Integer> messages() {
        ImmutableList.Builder<Integer> messages = ImmutableList.builderWithExpectedSize(held.length);
        for (long each : held) {
            messages.add((int) each);
        }
        return messages.build();
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ChannelState that && hash == that.hash && Arrays.equals(held, that.held));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    /** The messages, such as {@code [1, 2]}. */
    @Override
    public String toString() {
        return messages().toString();
    }
}
