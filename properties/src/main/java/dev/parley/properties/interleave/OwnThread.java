package dev.parley.properties.interleave;

import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.thread.AssumedIdentity;

/** What runs on a task that stands for a thread of the platform which the subject has started. */
final class OwnThread {

    private OwnThread() {}

    /** The whole life of the thread; called on its vehicle. */
    static void run(Task task) {
        if (!task.run.isOver()) {
            AssumedIdentity.assume(task.vehicle, task.thread, () -> live(task));
        }
        AssumedIdentity.note(task.thread, AssumedIdentity.Status.ENDED);
    }

    private static void live(Task task) {
        Hooks.bind(task);
        try {
            Runnable life = task.thread;
            life.run();
        } catch (Throwable e) {
            end(task, e);
        }
        AssumedIdentity.exit(task.thread);
    }

    private static void end(Task task, Throwable thrown) {
        try {
            if (!task.run.own().died(task, thrown)) {
                task.thread.getUncaughtExceptionHandler().uncaughtException(task.thread, thrown);
            }
        } catch (Throwable e) {
            // As in the JVM, what the handler throws is dropped; the run is told of what it was called for.
        }
    }

    /** The state that a thread of this task shows to the subject. */
    static Thread.State state(Task task) {
        boolean timed = task.deadline != Task.NO_DEADLINE;
        return switch (task.state) {
            case RUNNABLE, LOOKING, SPINNING -> Thread.State.RUNNABLE;
            case PARKED, WAITING -> timed ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
            case ENTERING, LOST -> Thread.State.BLOCKED;
            case FINISHED -> Thread.State.TERMINATED;
        };
    }
}
