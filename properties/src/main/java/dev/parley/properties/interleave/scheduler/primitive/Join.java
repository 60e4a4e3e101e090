package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.Task;

/** Waiting for another task to end. */
record Join(Task other) implements BlockingReason {

    @Override
    public boolean isEndOf(Task task) {
        return task == other;
    }
}
