package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;

/** The deadlines of tasks. */
final class Timers {

    private final VirtualClock clock;
    private final Roster roster;
    private int pending;

    Timers(VirtualClock clock, Roster roster) {
        this.clock = clock;
        this.roster = roster;
    }

    /** The task goes on, at the latest, when so much time has passed. */
    void start(Task task, long nanos) {
        task.goesOnAt(clock.elapsed() + nanos);
        pending++;
    }

    void cancel(Task task) {
        if (task.hasDeadline()) {
            task.goesOnAt(Task.NO_DEADLINE);
            pending--;
        }
    }

    /** Whether anybody has a deadline. */
    boolean arePending() {
        return pending > 0;
    }

    /** Lets time pass up to the earliest deadline. */
    void advance() {
        long earliest = Task.NO_DEADLINE;
        for (int i = 0; i < roster.size(); i++) {
            earliest = Math.min(earliest, roster.at(i).deadline());
        }
        clock.advanceTo(earliest);
    }

    boolean isDue(Task task) {
        return task.deadline() <= clock.elapsed();
    }
}
