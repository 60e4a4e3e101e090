package dev.parley.properties.interleave.scheduler;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.scheduler.task.Task;

/** Who has not ended, for tests that look behind a scheduler. */
public final class Stragglers {

    private Stragglers() {}

    /** The threads that a run which has ended left behind. */
    public static ImmutableList<String> of(Scheduler scheduler) {
        return scheduler.mechanisms().core().roster().everybody().stream()
                .filter(task -> !task.isFinished())
                .map(Task::toString)
                .collect(ImmutableList.toImmutableList());
    }
}
