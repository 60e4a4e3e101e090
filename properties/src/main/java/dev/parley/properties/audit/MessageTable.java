package dev.parley.properties.audit;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.predicates.LongPredicate;
import java.util.Arrays;

/**
 * The messages of a sweep that are on their way, in columns: a place for each that has been sent or received, and is
 * not done with. A place is used again afterwards, so that the columns stay as short as the channel. Which messages are
 * done with is remembered: in an array where they are numbered densely, in a hash set where they are not. That set
 * grows with the history, and is asked once for each message; those on their way are in a map of their own, which stays
 * small.
 */
final class MessageTable {

    /** Not heard of so far. */
    static final int UNKNOWN = 0;
    /** Sent and received, and nothing that comes can matter. */
    static final int DONE = -1;

    private static final int FIRST = 64;
    /** Most that is looked for is not there, which takes three times as long in a table that is three quarters full. */
    private static final double HALF_FULL = 0.5;

    long[] value = new long[FIRST];
    /** When its send was called; returned. */
    long[] sendCalled = new long[FIRST];

    long[] sendReturned = new long[FIRST];
    /** When its receive was called; returned. */
    long[] receiveCalled = new long[FIRST];

    long[] receiveReturned = new long[FIRST];
    /** Which of all sends it was, where that is asked. */
    long[] index = new long[FIRST];
    /** The threads. */
    int[] sender = new int[FIRST];

    int[] receiver = new int[FIRST];
    /** Whether it was sent; received. */
    boolean[] sent = new boolean[FIRST];

    boolean[] received = new boolean[FIRST];
    /** Whether it counts as certainly in the channel. */
    boolean[] held = new boolean[FIRST];
    /** Whether the return of its receive has been seen. */
    boolean[] gone = new boolean[FIRST];
    /** How many returns are still to come. */
    private byte[] open = new byte[FIRST];

    private int[] dense = new int[FIRST];
    private final LongIntHashMap sparse = new LongIntHashMap(FIRST, HALF_FULL);
    private final LongHashSet sparselyDone = new LongHashSet(FIRST, HALF_FULL);
    private int[] free = new int[FIRST];
    private int frees;
    /** Place 0 stays unused: it stands for {@link #UNKNOWN}. */
    private int places = 1;

    private long known;

    /** The place of a message, or {@link #UNKNOWN}, or {@link #DONE}. */
    int find(long message) {
        if (message >= 0 && message < dense.length) {
            return dense[(int) message];
        }
        int place = sparse.getOrDefault(message, UNKNOWN);
        return place == UNKNOWN && sparselyDone.contains(message) ? DONE : place;
    }

    /** A place for a message that is unknown. */
    int add(long message) {
        int place = frees > 0 ? free[--frees] : places++;
        if (place == value.length) {
            grow();
        }
        value[place] = message;
        sent[place] = false;
        received[place] = false;
        held[place] = false;
        gone[place] = false;
        open[place] = 0;
        known++;
        put(message, place);
        return place;
    }

    void expectReturn(int place) {
        open[place]++;
    }

    /** One of its returns has been seen; when there is nothing more to come, the place is given up. */
    void sawReturn(int place) {
        if (--open[place] == 0 && sent[place] && received[place]) {
            put(value[place], DONE);
            if (frees == free.length) {
                free = Arrays.copyOf(free, 2 * frees);
            }
            free[frees++] = place;
            sent[place] = false;
            received[place] = false;
        }
    }

    /** One past the last place; those that are not in use are neither sent nor received. */
    int places() {
        return places;
    }

    private void put(long message, int place) {
        // Dense as long as the array is no longer than a few times what it holds.
        if (message >= 0 && message < dense.length) {
            dense[(int) message] = place;
        } else if (message >= 0 && message < Math.min(Integer.MAX_VALUE - 8, 4 * known + FIRST)) {
            lengthen((int) message);
            dense[(int) message] = place;
        } else if (place == DONE) {
            sparse.remove(message);
            sparselyDone.add(message);
        } else {
            sparse.put(message, place);
        }
    }

    private void lengthen(int message) {
        int before = dense.length;
        dense = Arrays.copyOf(dense, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * before, message + 1L)));
        LongPredicate moves = key -> key >= before && key < dense.length;
        for (var each : sparse) {
            if (moves.apply(each.key)) {
                dense[(int) each.key] = each.value;
            }
        }
        sparse.removeAll(moves);
        for (var each : sparselyDone) {
            if (moves.apply(each.value)) {
                dense[(int) each.value] = DONE;
            }
        }
        sparselyDone.removeAll(moves);
    }

    private void grow() {
        int capacity = 2 * value.length;
        value = Arrays.copyOf(value, capacity);
        sendCalled = Arrays.copyOf(sendCalled, capacity);
        sendReturned = Arrays.copyOf(sendReturned, capacity);
        receiveCalled = Arrays.copyOf(receiveCalled, capacity);
        receiveReturned = Arrays.copyOf(receiveReturned, capacity);
        index = Arrays.copyOf(index, capacity);
        sender = Arrays.copyOf(sender, capacity);
        receiver = Arrays.copyOf(receiver, capacity);
        sent = Arrays.copyOf(sent, capacity);
        received = Arrays.copyOf(received, capacity);
        held = Arrays.copyOf(held, capacity);
        gone = Arrays.copyOf(gone, capacity);
        open = Arrays.copyOf(open, capacity);
    }
}
