package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.dispatch.Blocker;
import dev.parley.properties.interleave.scheduler.dispatch.Observation;
import dev.parley.properties.interleave.scheduler.dispatch.ReadySet;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.dispatch.VirtualClock;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;
import dev.parley.properties.interleave.strategy.Observer;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Parking, in place of the JVM's, which resumes a thread at a time of its own; and sleeping. */
public final class Parking {

    private final Observation observation;
    private final VirtualClock clock;
    private final ReadySet ready;
    private final Blocker blocker;

    public Parking(SchedulerCore core) {
        this.observation = core.observation();
        this.clock = core.clock();
        this.ready = core.ready();
        this.blocker = core.blocker();
    }

    /**
     * Parks the task, unless it has a permit or is interrupted.
     *
     * @param on what the thread says it waits for
     * @param nanos how long at most; negative without end
     */
    public void park(Task task, @Nullable Object on, long nanos) {
        observation.sign(Observer.LOCK);
        if (!task.takePermit() && nanos != 0 && !task.thread().isInterrupted()) {
            Object says = on == null ? LockSupport.getBlocker(task.thread()) : on;
            blocker.block(task, TaskState.PARKED, new Park(says), nanos);
            // As in the JVM, waking up uses up all permits that were given until then.
            boolean _ = task.takePermit();
        }
    }

    /** The same until that time, in milliseconds of the virtual clock. */
    public void parkUntil(Task task, @Nullable Object on, long until) {
        long millis = until - clock.currentTimeMillis();
        park(task, on, millis <= 0 ? 0 : VirtualClock.millisToNanos(millis));
    }

    /** Somebody unparks this task. */
    public void unpark(Task task) {
        if (task.state() == TaskState.PARKED && task.reason() instanceof Park) {
            ready.enable(task);
        } else {
            task.givePermit();
        }
    }

    /** In place of every form of {@link Thread#sleep}. */
    public void sleep(Task task, long nanos) throws InterruptedException {
        if (!task.thread().isInterrupted() && nanos > 0) {
            blocker.block(task, TaskState.PARKED, new Sleep(), nanos);
        }
        InterruptedStatus.check();
    }

    /**
     * Waits for another task to end.
     *
     * @param nanos how long at most; negative without end
     * @return whether it has ended
     */
    public boolean join(Task task, Task other, long nanos) throws InterruptedException {
        InterruptedStatus.check();
        if (!other.isFinished() && nanos != 0) {
            blocker.block(task, TaskState.PARKED, new Join(other), nanos);
            InterruptedStatus.check();
        }
        return other.isFinished();
    }

    /** Somebody interrupts this task: whatever it waits for, it goes on. */
    public void interrupt(Task task) {
        if (task.state() == TaskState.PARKED || task.state() == TaskState.WAITING) {
            ready.enable(task);
        }
    }
}
