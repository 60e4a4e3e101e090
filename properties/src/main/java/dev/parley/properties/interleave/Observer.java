package dev.parley.properties.interleave;

/**
 * A strategy that is told every step of its run: what a thread does from one point at which it could be preempted to the
 * next. It decides everything itself; nobody is made to go on for fairness' sake.
 */
abstract class Observer implements Strategy {

    /** Signs of a step that shows only while it is taken, beside the access it begins with. */
    static final int CALL = 1;
    static final int RETURN = 2;
    /** The thread blocks, ends, or enables another one. */
    static final int BLOCK = 4;
    /** Something about a lock, a monitor or a permit, wherever it is kept. */
    static final int LOCK = 8;
    /** Something of which it is not known what it touches. */
    static final int EVERYTHING = 16;

    /** Answers in place of a thread that the rest of the run would tell nothing new. */
    static final int ABANDON = -2;

    /** Whether the run must be observed at all. */
    abstract boolean isNeeded();

    /** A task begins to exist; its first step comes after whatever brings it about. */
    abstract void added(Task task);

    /** The task is about to do what its site and intent say. */
    abstract void arrived(Task task);

    /** The step that was being taken is complete, and somebody is about to be chosen. */
    abstract void settle(Run run);

    /** Somebody goes on: a step begins. Answers false to give the run up. */
    abstract boolean step(int task, int possible);

    /** Something about the step that is being taken. */
    abstract void sign(int sign);

    /** The task can go on, on account of the step that is being taken. */
    abstract void enabled(Task task);

    /** The compare-and-set that the task took did not set anything. */
    abstract void unchanged(Task task);

    /** The task jumps backwards; answers whether it must wait until something that it has read is written. */
    abstract boolean waits(Task task, int site);

    /** A task that waits in a loop will not be made to wait any more in this run: there is nobody to wait for. */
    abstract void letGo(Task task);

    /** Something happened that is fair, but not for this strategy to choose; the reason is given. */
    abstract void unfair(String reason);
}
