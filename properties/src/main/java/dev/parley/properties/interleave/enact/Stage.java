package dev.parley.properties.interleave.enact;

import dev.parley.model.operation.Outcome;

/**
 * Where something is enacted once: threads that take turns, and what they do is recorded. The first half is for whoever
 * sets the threads going, and is called between their turns; the second half is for the threads.
 */
public interface Stage {

    /**
     * Adds a thread that can go on from now on.
     *
     * @return its number, from 0
     */
    int add(Runnable part);

    /** Lets the threads take turns until nothing can move any more. */
    void drive();

    /** Records that nothing moves, if operations wait; answers whether some do. */
    boolean quiescence();

    /** Whether a thread has come to its end. */
    boolean hasEnded(int thread);

    /** Whether a thread is in the middle of an operation. */
    boolean isInOperation(int thread);

    /** Whether the run was given up, since nothing new could have come of it. */
    boolean isAbandoned();

    /** Whether the run is no evidence, for whatever reason. */
    boolean hasFailed();

    /** Ends the run: whoever is still blocked is unwound. */
    void end();

    /**
     * Called before the thread that calls this performs an operation. (It does so itself, and not for the stage, so
     * that a thread that is switched has less of a stack to carry.)
     *
     * @param number what the record knows the operation by
     */
    void call(int number);

    /** Called when it has performed that operation; answers what came of it. */
    Outcome returned(Outcome outcome);

    /**
     * What it means that an operation threw this: the answer that it failed, unless it is what ends the thread, and is
     * thrown on.
     */
    Outcome thrown(Throwable thrown);

    /** Interrupts another thread, at one instant. */
    void interrupt(int thread);

    /** Lets others go on, as between two operations. */
    void pause();

    /** One of so many alternatives, counted from 0. */
    int choose(int alternatives);

    /**
     * Ends the run, which is no evidence for this reason; what is returned ends the thread that calls this, and must be
     * thrown.
     */
    Error failed(String reason);
}
