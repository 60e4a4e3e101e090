package dev.parley.properties.interleave.scheduler.task;

import org.jspecify.annotations.Nullable;

/** What a task waits for, as the primitive knows it that makes it wait. */
public interface BlockingReason {

    /** The tasks that must let go before the one that waits can go on, one bit each; none where that is not known. */
    default int owners(Roster roster) {
        return 0;
    }

    /** Such as {@code lock 1 (ReentrantLock)}; empty if it has no name. */
    default String describe(LockNames names, Roster roster) {
        return "";
    }

    /** What the thread says it is parked on, if it is parked and says so. */
    default @Nullable Object blocker() {
        return null;
    }

    /** Whether it is the end of this task. */
    default boolean isEndOf(Task task) {
        return false;
    }
}
