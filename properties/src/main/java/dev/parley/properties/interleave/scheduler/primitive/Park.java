package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.LockNames;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.thread.LockOwner;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.concurrent.locks.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for a permit.
 *
 * @param blocker what the thread says it waits for
 */
record Park(@Nullable Object blocker) implements BlockingReason {

    @Override
    public int owners(Roster roster) {
        return LockOwner.of(blocker)
                .map(roster::of)
                .map(Task::id)
                .map(owner -> 1 << owner)
                .orElse(0);
    }

    @Override
    public String describe(LockNames names, Roster roster) {
        if (blocker instanceof AbstractOwnableSynchronizer && owners(roster) != 0) {
            return names.lock(blocker);
        }
        return blocker instanceof Condition ? "a condition" : "";
    }
}
