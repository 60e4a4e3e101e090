package dev.parley.properties.interleave.scheduler;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.hook.Target;
import dev.parley.properties.interleave.log.Thrown;
import dev.parley.properties.interleave.scheduler.dispatch.Abort;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.thread.ControlledCode;
import dev.parley.properties.interleave.thread.ControlledThread;
import dev.parley.properties.interleave.thread.Drivers;
import java.util.Optional;

/** What the thread of a task does, from its start to its end. */
final class TaskCode implements ControlledCode {

    private final Task task;
    private final Runnable body;
    private final Target hooks;
    private final SchedulerCore core;

    TaskCode(Task task, Runnable body, Target hooks, SchedulerCore core) {
        this.task = task;
        this.body = body;
        this.hooks = hooks;
        this.core = core;
    }

    /** What a task does on this thread, whichever run it takes part in. */
    static Optional<TaskCode> on(Thread thread) {
        return Drivers.codeOn(thread).map(TaskCode.class::cast);
    }

    /** A thread that is not of this run wakes the task. */
    void wokenBy(Thread other) {
        core.status().suspect(Interference.wokenBy(other));
    }

    @Override
    public void run() {
        Hooks.bind(hooks);
        try {
            body.run();
        } catch (Abort end) {
            // The run is over, and so is this thread.
        } catch (Throwable e) {
            core.status().fail("the scheduler itself failed on " + task + ": " + Thrown.describe(e));
        } finally {
            core.termination().finished(task);
        }
    }

    @Override
    public Target hooks() {
        return hooks;
    }

    @Override
    public Iterable<ControlledThread> together() {
        return core.roster().everybody().stream().map(Task::control).collect(ImmutableList.toImmutableList());
    }

    @Override
    public String toString() {
        return task.toString();
    }
}
