package dev.parley.properties.interleave;

import java.util.Optional;

/**
 * Where the threads of tasks come from. All blocking is logical, so that a thread, and handing control over to it and back,
 * is all that the scheduler needs from the JVM. Which driver serves decides how fast runs are, and nothing else: the same
 * decisions give the same events.
 */
sealed interface Driver permits VirtualThreads, PlatformThreads {

    /** A thread of this name for a task, not yet started. */
    Strand strand(Task task, String name);

    /** Whether a thread that a subject starts can be a task's. */
    boolean canCarry(Thread own);

    /** What carries a thread that a subject starts: the thread itself if it is virtual, and otherwise another one. */
    Strand strand(Task task, String name, Thread own);

    /** The task whose thread this is, if it is one of this driver's. */
    Optional<Task> task(Thread thread);

    /**
     * Whether the JVM keeps one of this driver's threads out of a monitor because another one of them owns it. Monitors of
     * woven code are not the JVM's.
     */
    boolean keepsOut(Thread owner, Thread blocked);
}
