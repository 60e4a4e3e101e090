package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.Task;

/** Waiting to be notified. */
public final class Notification implements BlockingReason {

    private final Task task;
    private final Object object;
    private boolean given;

    Notification(Task task, Object object) {
        this.task = task;
        this.object = object;
    }

    /** Who waits. */
    Task task() {
        return task;
    }

    /** On what it waits. */
    public Object object() {
        return object;
    }

    void give() {
        given = true;
    }

    boolean isGiven() {
        return given;
    }
}
