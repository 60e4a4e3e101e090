package dev.parley.properties.audit;

import java.util.Arrays;

/**
 * The operations of a sweep that have not returned yet, the earliest return first: a binary heap of two columns. It
 * holds no more entries than operations overlap.
 */
final class PendingReturns {

    private long[] times = new long[32];
    private long[] tags = new long[32];
    private int size;

    /** The earliest return; {@link Long#MAX_VALUE} when there is none. */
    long earliest() {
        return size == 0 ? Long.MAX_VALUE : times[0];
    }

    int size() {
        return size;
    }

    void add(long time, long tag) {
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            tags = Arrays.copyOf(tags, 2 * size);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (times[parent] <= time) {
                break;
            }
            times[at] = times[parent];
            tags[at] = tags[parent];
            at = parent;
        }
        times[at] = time;
        tags[at] = tag;
    }

    /** Removes the earliest one; its tag. */
    long remove() {
        long removed = tags[0];
        long time = times[--size];
        long tag = tags[size];
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) {
                break;
            }
            if (child + 1 < size && times[child + 1] < times[child]) {
                child++;
            }
            if (times[child] >= time) {
                break;
            }
            times[at] = times[child];
            tags[at] = tags[child];
            at = child;
        }
        times[at] = time;
        tags[at] = tag;
        return removed;
    }
}
