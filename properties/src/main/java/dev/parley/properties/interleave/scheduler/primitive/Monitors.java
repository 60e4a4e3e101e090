package dev.parley.properties.interleave.scheduler.primitive;

import dev.parley.properties.interleave.scheduler.dispatch.Blocker;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.scheduler.dispatch.Observation;
import dev.parley.properties.interleave.scheduler.dispatch.ReadySet;
import dev.parley.properties.interleave.scheduler.dispatch.RunStatus;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.dispatch.Unwinding;
import dev.parley.properties.interleave.scheduler.dispatch.VirtualClock;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;
import dev.parley.properties.interleave.strategy.Observer;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The monitors of woven code, which are not the JVM's. */
public final class Monitors {

    private static final int FOR_EVER = -1;

    private final RunStatus status;
    private final Roster roster;
    private final Observation observation;
    private final ReadySet ready;
    private final Blocker blocker;
    private final Unwinding unwinding;
    private @Nullable IdentityHashMap<Object, Monitor> monitors;

    public Monitors(SchedulerCore core) {
        this.status = core.status();
        this.roster = core.roster();
        this.observation = core.observation();
        this.ready = core.ready();
        this.blocker = core.blocker();
        this.unwinding = core.unwinding();
    }

    private Monitor of(Object object) {
        if (monitors == null) {
            monitors = new IdentityHashMap<>();
        }
        return monitors.computeIfAbsent(object, Monitor::new);
    }

    /** Enters the monitor of this object, as soon as it is free. */
    public void enter(Task task, Object object) {
        if (JdkMonitor.is(object)) {
            status.fail("it enters the monitor of a " + object.getClass().getName() + ", which the JDK enters, too,"
                    + " where it is not controlled; synchronize on an object of your own instead");
            throw unwinding.unwound(task);
        }
        acquire(task, of(object), 1);
    }

    private void acquire(Task task, Monitor wanted, int entries) {
        observation.sign(Observer.LOCK);
        while (!wanted.mayEnter(task)) {
            blocker.block(task, TaskState.ENTERING, new MonitorEntry(wanted), FOR_EVER);
        }
        wanted.enter(task, entries);
    }

    public void exit(Task task, Object object) {
        observation.sign(Observer.LOCK);
        Monitor held = of(object);
        if (!held.isOwnedBy(task)) {
            if (status.isOver()) {
                // A wait that was unwound did not take its monitor back. The handler that javac puts around a
                // synchronized block covers itself: it would catch what is thrown here, again and again.
                return;
            }
            throw notOwner();
        }
        if (held.exit()) {
            enableEntering(held);
        }
    }

    private void enableEntering(Monitor monitor) {
        for (int i = 0; i < roster.size(); i++) {
            Task other = roster.at(i);
            if (other.state() == TaskState.ENTERING
                    && other.reason() instanceof MonitorEntry entry
                    && entry.monitor() == monitor) {
                ready.enable(other);
            }
        }
    }

    /** In place of {@link Thread#holdsLock}. */
    public boolean holds(Task task, Object object) {
        observation.sign(Observer.LOCK);
        return of(object).isOwnedBy(task);
    }

    private Monitor owned(Task task, Object object) {
        observation.sign(Observer.LOCK);
        Monitor held = of(object);
        if (!held.isOwnedBy(task)) {
            if (status.isOver()) {
                throw unwinding.unwound(task);
            }
            throw notOwner();
        }
        return held;
    }

    private static IllegalMonitorStateException notOwner() {
        return new IllegalMonitorStateException("current thread is not owner");
    }

    /** In place of {@link Object#wait(long)}; zero waits without end. */
    public void await(Task task, Object object, long millis) throws InterruptedException {
        Monitor held = owned(task, object);
        InterruptedStatus.check();
        int entries = held.release();
        enableEntering(held);
        Notification notification = new Notification(task, object);
        held.add(notification);
        blocker.block(
                task, TaskState.WAITING, notification, millis == 0 ? FOR_EVER : VirtualClock.millisToNanos(millis));
        held.remove(notification);
        acquire(task, held, entries);
        if (!notification.isGiven()) {
            InterruptedStatus.check();
        }
    }

    /** In place of {@link Object#notify()} and {@link Object#notifyAll()}. */
    public void signal(Task task, Object object, boolean all) {
        Monitor held = owned(task, object);
        if (!status.isOver() && AbandonedObjects.contains(object)) {
            status.refuse(Interference.beyond("notifies a thread that was there before the run"));
            throw unwinding.unwound(task);
        }
        do {
            Notification next = held.poll();
            if (next == null) {
                return;
            }
            next.give();
            ready.enable(next.task());
        } while (all);
    }
}
