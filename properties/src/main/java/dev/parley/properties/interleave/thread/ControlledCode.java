package dev.parley.properties.interleave.thread;

import dev.parley.properties.interleave.hook.Target;

/**
 * What a controlled thread carries: code, and what must be known about it in order to suspend it. Its {@code toString}
 * is how the thread is called in messages.
 */
public interface ControlledCode extends Runnable {

    /**
     * What the thread does from its start to its end, unless it is a virtual thread that the code under test has made.
     */
    @Override
    void run();

    /** Who answers the hooks of woven code on this thread. */
    Target hooks();

    /**
     * The threads that are controlled together with this one, itself among them: any other one may keep a monitor from
     * it.
     */
    Iterable<ControlledThread> together();
}
