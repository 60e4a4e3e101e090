package example.subjects;

import java.util.concurrent.atomic.AtomicInteger;

/** Two threads that each write one variable and read the other one: at most one of them reads too early. */
public final class StoreBuffer {

    private int left;
    private long right;
    private final AtomicInteger both = new AtomicInteger();

    /** What the right one has written, or zero. */
    public long left() {
        left = 1;
        both.incrementAndGet();
        return right;
    }

    /** What the left one has written, or zero. */
    public long right() {
        right = 1;
        both.incrementAndGet();
        return left;
    }

    /** How many have written. */
    public int writers() {
        return both.get();
    }
}
