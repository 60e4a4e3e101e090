package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;

/** Who can go on, one bit each: keeps it together with the states of all tasks. */
public final class ReadySet {

    private final Observation observation;
    private final Timers timers;
    private final IdleTurns idleTurns;
    private int ready;

    ReadySet(Observation observation, Timers timers, IdleTurns idleTurns) {
        this.observation = observation;
        this.timers = timers;
        this.idleTurns = idleTurns;
    }

    int mask() {
        return ready;
    }

    /** Whether nobody else can go on. */
    boolean isAlone(Task task) {
        return ready == 1 << task.id();
    }

    /** A new task can go on. */
    void add(Task task) {
        ready |= 1 << task.id();
    }

    /** Whatever the task waits for, it can go on. */
    public void enable(Task task) {
        idleTurns.moved();
        timers.cancel(task);
        set(task, TaskState.RUNNABLE);
    }

    void set(Task task, TaskState state) {
        task.becomes(state);
        observation.becomes(task, state);
        if (state == TaskState.RUNNABLE) {
            ready |= 1 << task.id();
        } else {
            ready &= ~(1 << task.id());
        }
    }
}
