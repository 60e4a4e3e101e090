package dev.parley.properties.interleave.thread;

import java.util.Optional;

/**
 * Where controlled threads come from. All blocking is logical, so that a thread, and handing control over to it and
 * back, is all that a scheduler needs from the JVM. Which driver serves decides how fast runs are, and nothing else:
 * the same decisions give the same events.
 */
public interface Driver {

    /** A thread of this name for this code, not yet started. */
    ControlledThread create(ControlledCode code, String name);

    /** Whether a thread that the code under test starts can be controlled. */
    boolean canCarry(Thread own);

    /**
     * What carries a thread that the code under test starts: the thread itself if it is virtual, and otherwise another
     * one of this name.
     */
    ControlledThread carry(ControlledCode code, String name, Thread own);

    /** What this thread carries, if it is one of this driver's. */
    Optional<ControlledCode> codeOn(Thread thread);
}
