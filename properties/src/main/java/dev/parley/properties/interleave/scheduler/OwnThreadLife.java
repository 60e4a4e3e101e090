package dev.parley.properties.interleave.scheduler;

import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.hook.Target;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.thread.AssumedIdentity;

/** What runs on a task that stands for a thread of the platform which the subject has started. */
final class OwnThreadLife {

    private final Task task;
    private final Target hooks;
    private final OwnThreads own;
    private final SchedulerCore core;

    OwnThreadLife(Task task, Target hooks, OwnThreads own, SchedulerCore core) {
        this.task = task;
        this.hooks = hooks;
        this.own = own;
        this.core = core;
    }

    /** The whole life of the thread; called on its vehicle. */
    void run() {
        if (!core.status().isOver()) {
            AssumedIdentity.assume(task.vehicle(), task.thread(), this::live);
        }
        AssumedIdentity.note(task.thread(), AssumedIdentity.Status.ENDED);
    }

    private void live() {
        Hooks.bind(hooks);
        try {
            Runnable life = task.thread();
            life.run();
        } catch (Throwable e) {
            end(e);
        }
        AssumedIdentity.exit(task.thread());
    }

    private void end(Throwable thrown) {
        try {
            if (!own.died(task, thrown)) {
                task.thread().getUncaughtExceptionHandler().uncaughtException(task.thread(), thrown);
            }
        } catch (Throwable e) {
            // As in the JVM, what the handler throws is dropped; the run is told of what it was called for.
        }
    }
}
