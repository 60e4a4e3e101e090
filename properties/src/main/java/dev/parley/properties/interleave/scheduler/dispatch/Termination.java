package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;

/** The ends of tasks, and of waiting for them. */
public final class Termination {

    private final Roster roster;
    private final ReadySet ready;

    Termination(Roster roster, ReadySet ready) {
        this.roster = roster;
        this.ready = ready;
    }

    /** The task has ended; whoever waited for that goes on. */
    public void finished(Task task) {
        ready.set(task, TaskState.FINISHED);
        for (int i = 0; i < roster.size(); i++) {
            Task other = roster.at(i);
            BlockingReason reason = other.reason();
            if (reason != null && reason.isEndOf(task) && other.state() == TaskState.PARKED) {
                ready.enable(other);
            }
        }
    }
}
