package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;

/** Makes tasks wait: logically, since none of them ever waits in the JVM. */
public final class Blocker {

    /** Sleeping again and again for a condition is waiting in a loop, too. */
    private static final int SLEEP_WEIGHT = 40;

    private final RunStatus status;
    private final ReadySet ready;
    private final Timers timers;
    private final LoopDetection loops;
    private final ContextSwitch contextSwitch;
    private final Unwinding unwinding;

    Blocker(
            RunStatus status,
            ReadySet ready,
            Timers timers,
            LoopDetection loops,
            ContextSwitch contextSwitch,
            Unwinding unwinding) {
        this.status = status;
        this.ready = ready;
        this.timers = timers;
        this.loops = loops;
        this.contextSwitch = contextSwitch;
        this.unwinding = unwinding;
    }

    /**
     * Makes the task wait until it is {@linkplain ReadySet#enable enabled}, or time is over.
     *
     * @param nanos how long at most; negative without end
     */
    public void block(Task task, TaskState state, BlockingReason reason, long nanos) {
        task.waitsFor(reason);
        if (status.isOver() && !unwinding.mayBlock(task)) {
            throw unwinding.unwound(task);
        }
        if (nanos > 0 && nanos < VirtualClock.FOR_EVER) {
            if (loops.passes(task, SLEEP_WEIGHT)) {
                task.waitsFor(null);
                return;
            }
            timers.start(task, nanos);
        }
        ready.set(task, state);
        contextSwitch.leave(task);
        task.waitsFor(null);
    }
}
