package dev.parley.properties.interleave.strategy;

import dev.parley.properties.interleave.memory.Intent;

/**
 * A strategy that is told every step of its run: what a thread does from one point at which it could be preempted to
 * the next. It decides everything itself; nobody is made to go on for fairness' sake. Threads are known by their ids.
 */
public abstract class Observer implements Strategy {

    /** Signs of a step that shows only while it is taken, beside the access it begins with. */
    public static final int CALL = 1;

    public static final int RETURN = 2;
    /** The thread blocks, ends, or enables another one. */
    public static final int BLOCK = 4;
    /** Something about a lock, a monitor or a permit, wherever it is kept. */
    public static final int LOCK = 8;
    /** Something of which it is not known what it touches. */
    public static final int EVERYTHING = 16;

    /** Answers in place of a thread that the rest of the run would tell nothing new. */
    public static final int ABANDON = -2;

    /** Whether the run must be observed at all. */
    public abstract boolean isNeeded();

    /**
     * A thread begins to exist; its first step comes after whatever brings it about.
     *
     * @param inStep whether that is the step which is being taken; or else nobody takes one
     */
    public abstract void added(int thread, boolean inStep);

    /** The thread is about to do what its intent says. */
    public abstract void arrived(int thread, Intent intent);

    /**
     * The step that was being taken is complete: who waited in a loop, and goes on on account of it, one bit each.
     *
     * @param threads how many threads the program has so far; their ids begin at 0
     */
    public abstract int ended(int threads);

    /** Whoever goes on on account of the last step has been enabled, and somebody is about to be chosen. */
    public abstract void settle();

    /**
     * Somebody goes on: a step begins. Answers false to give the run up.
     *
     * @param possible who could have gone on, one bit each, {@link Schedule#CLOCK} among them
     */
    public abstract boolean step(int thread, int possible);

    /** Something about the step that is being taken. */
    public abstract void sign(int sign);

    /** The thread can go on, on account of the step that is being taken. */
    public abstract void enabled(int thread);

    /** The compare-and-set that the thread took did not set anything. */
    public abstract void unchanged(int thread);

    /** The thread jumps backwards; answers whether it must wait until something that it has read is written. */
    public abstract boolean waits(int thread, int site);

    /** A thread that waits in a loop will not be made to wait any more in this run: there is nobody to wait for. */
    public abstract void letGo(int thread);

    /** Something happened that is fair, but not for this strategy to choose; the reason is given. */
    public abstract void unfair(String reason);
}
