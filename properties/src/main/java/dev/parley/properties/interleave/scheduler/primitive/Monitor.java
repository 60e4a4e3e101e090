package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.task.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A monitor as the scheduler keeps it: who owns it how often, and who waits to be notified, longest first. */
final class Monitor {

    private final Object object;
    private final Deque<Notification> waiting = new ArrayDeque<>();
    private @Nullable Task owner;
    private int entries;

    Monitor(Object object) {
        this.object = object;
    }

    Object object() {
        return object;
    }

    @Nullable
    Task owner() {
        return owner;
    }

    boolean isOwnedBy(Task task) {
        return owner == task;
    }

    boolean mayEnter(Task task) {
        return owner == null || owner == task;
    }

    void enter(Task task, int times) {
        owner = task;
        entries += times;
    }

    /** The owner leaves once; whether the monitor is free now. */
    boolean exit() {
        entries--;
        if (entries == 0) {
            owner = null;
        }
        return owner == null;
    }

    /** The owner leaves for as often as it has entered, which is answered. */
    int release() {
        int released = entries;
        entries = 0;
        owner = null;
        return released;
    }

    void add(Notification waiter) {
        waiting.add(waiter);
    }

    void remove(Notification waiter) {
        waiting.remove(waiter);
    }

    /** Who waits longest, and no longer; null if nobody does. */
    @Nullable
    Notification poll() {
        return waiting.poll();
    }
}
