package dev.parley.properties.interleave.strategy;

/** A moment at which more than one thread can go on, as a {@link Strategy} sees it. */
public interface Choice {

    /** The number of this decision in its run, from 0. */
    int decision();

    /** The threads that can go on, one bit each. */
    int runnable();

    /** Whether time may pass instead, so that the earliest deadline is met. */
    boolean clock();

    /** The thread that goes on where there is no reason for another one; one of {@link #runnable}. */
    int obvious();

    /**
     * Whether what these two threads are about to do does not commute: both touch the same variable, not both reading
     * it; or one of them does something of which that is not known.
     */
    boolean conflict(int thread, int other);
}
