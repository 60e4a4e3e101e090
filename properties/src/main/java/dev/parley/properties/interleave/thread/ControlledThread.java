package dev.parley.properties.interleave.thread;

import java.util.Optional;

/**
 * A thread, and the control over it. Control is handed over, never shared: either the carrier runs, in which case every
 * controlled thread stands still, or it waits in {@link #resume} for the one that runs.
 */
public interface ControlledThread {

    /** What it carries. */
    ControlledCode code();

    /** The thread of the JVM. */
    Thread thread();

    /** Starts the thread, which waits to be resumed. Called once, on the carrier. */
    void start();

    /**
     * Lets the thread go on until it {@linkplain #suspend suspends itself} or ends. Called on the carrier.
     *
     * @return why the thread will never come back, if it will not; then it must not be resumed again
     */
    Optional<String> resume();

    /**
     * Gives control back to the carrier. Called on the thread; returns when it is resumed, or at once if a thread
     * cannot be switched here: in a class initialiser, or below a native frame.
     */
    void suspend();

    /**
     * Whether the JVM keeps this thread out of a monitor because another one owns it. Monitors of woven code are not
     * the JVM's.
     */
    boolean isKeptOutBy(ControlledThread owner);
}
