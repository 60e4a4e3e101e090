package dev.parley.properties.interleave;

import java.util.Optional;

/**
 * The thread of one task, and the control over it. Control is handed over, never shared: either the carrier runs, in which
 * case every strand stands still, or it waits in {@link #resume} for the one strand that runs.
 */
interface Strand {

    /** The thread, as the subject sees it. */
    Thread thread();

    /** Starts the thread, which waits to be resumed. Called once, on the carrier. */
    void start();

    /**
     * Lets the thread go on until it {@link #leave leaves} or ends. Called on the carrier.
     *
     * @return why the thread will never come back, if it will not; then it must not be resumed again
     */
    Optional<String> resume();

    /**
     * Gives control back to the carrier. Called on the thread; returns when it is resumed, or at once if a thread cannot be
     * switched here: in a class initialiser, or below a native frame.
     */
    void leave();
}
