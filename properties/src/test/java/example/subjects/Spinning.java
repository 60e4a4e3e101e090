package example.subjects;

import java.util.concurrent.atomic.AtomicBoolean;

/** A thread that waits in a loop for a flag, in every way to do so. */
public final class Spinning {

    private volatile boolean raised;
    private final AtomicBoolean atomic = new AtomicBoolean();
    private int work;

    /** Says that it spins. */
    public void withHint() {
        while (!raised) {
            Thread.onSpinWait();
        }
    }

    /** Offers its turn to others. */
    @SuppressWarnings("ThreadPriorityCheck")
    public void withYield() {
        while (!raised) {
            Thread.yield();
        }
    }

    /** Says nothing. */
    public void withoutHint() {
        while (!raised) {
            work = work + 1;
        }
    }

    /** Compares and sets until it succeeds. */
    public void withCompareAndSet() {
        while (!atomic.compareAndSet(true, false)) {
            // Nothing else to do.
        }
    }

    /** Sleeps between two looks. */
    public void withSleep() throws InterruptedException {
        while (!raised) {
            Thread.sleep(1);
        }
    }

    /** Looks at the clock, and gives up after so many milliseconds. */
    public boolean until(long millis) {
        long deadline = System.nanoTime() + millis * 1_000_000;
        while (!raised) {
            if (System.nanoTime() - deadline >= 0) {
                return raised;
            }
        }
        return true;
    }

    /** Looks at nothing but the clock. */
    public void delay(long millis) {
        long end = System.currentTimeMillis() + millis;
        while (System.currentTimeMillis() < end) {
            // Only time can end this.
        }
    }

    /** Never looks at anything. */
    public int withoutEnd() {
        int turns = 0;
        while (turns >= 0) {
            turns = turns == Integer.MAX_VALUE ? 0 : turns + 1;
        }
        return turns;
    }

    /** Looks at nothing for a while, and ends. */
    public int longWay() {
        int turns = 0;
        while (turns < 30_000) {
            turns++;
        }
        return turns;
    }

    public void raise() {
        raised = true;
        atomic.set(true);
    }
}
