package dev.parley.properties.interleave;

/** Decides who goes on wherever there is a choice. One instance serves one run. */
public interface Strategy {

    /**
     * Who goes on.
     *
     * @param decision the number of this decision in its run, from 0
     * @param runnable the threads that can go on, one bit each
     * @param clock whether time may pass instead, so that the earliest deadline is met
     * @param obvious the thread that goes on where there is no reason for another one; one of {@code runnable}
     * @return one of the threads in {@code runnable}, or {@link Schedule#CLOCK} if the clock may go on
     */
    int choose(int decision, int runnable, boolean clock, int obvious);
}
