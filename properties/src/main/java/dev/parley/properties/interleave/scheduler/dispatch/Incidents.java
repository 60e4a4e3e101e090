package dev.parley.properties.interleave.scheduler.dispatch;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.scheduler.task.CallsInProgress;
import dev.parley.properties.interleave.scheduler.task.Task;
import java.util.ArrayList;
import java.util.List;

/** What the schedule does to threads, kept where somebody follows a given one. */
final class Incidents {

    private final boolean kept;
    private final EventLog log;
    private final CallsInProgress calls;
    private final List<Incident> incidents;

    Incidents(boolean kept, EventLog log, CallsInProgress calls) {
        this.kept = kept;
        this.log = log;
        this.calls = calls;
        this.incidents = kept ? new ArrayList<>() : ImmutableList.of();
    }

    /** Another task goes on though this one could have. */
    void preempted(Task task) {
        if (kept && calls.contains(task.id())) {
            add(task, Incident.Kind.PREEMPTION, task.position().toString());
        }
    }

    /** The deadline of the task has passed. */
    void timedOut(Task task, VirtualClock clock) {
        if (kept) {
            add(task, Incident.Kind.DEADLINE, "+" + clock.elapsed() / 1_000_000 + " ms");
        }
    }

    private void add(Task task, Incident.Kind kind, String what) {
        incidents.add(new Incident(log.size(), task.id(), kind, what));
    }

    ImmutableList<Incident> list() {
        return ImmutableList.copyOf(incidents);
    }
}
