package dev.parley.properties.interleave.scheduler;

import dev.parley.properties.interleave.scheduler.dispatch.Abort;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.thread.VirtualThreads;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/** What the hooks answer on every thread that takes part in a run: whatever concerns threads, and what is drawn. */
abstract class RunHooks extends UncontrolledHooks {

    private final RunMechanisms run;

    RunHooks(RunMechanisms run) {
        this.run = run;
    }

    final RunMechanisms run() {
        return run;
    }

    private @Nullable Task taskOf(Thread thread) {
        return run.core().roster().of(thread);
    }

    /** Whether this thread is being unwound, and what it does means nothing any more. */
    abstract boolean isUnwinding();

    /** What ends this thread. */
    abstract Abort unwound();

    /** Wakes a thread that does not take part; whether that was all there is to do. */
    abstract boolean unparkElsewhere(Thread thread);

    /** Waits for a task to end: see {@link #join}. */
    abstract boolean join(Task task, long nanos) throws InterruptedException;

    /** Waits for a thread to end that does not take part: see {@link #join}. */
    abstract @Nullable Boolean joinElsewhere(Thread thread);

    @Override
    public long nanoTime() {
        return run.core().clock().nanoTime();
    }

    @Override
    public long currentTimeMillis() {
        return run.core().clock().currentTimeMillis();
    }

    @Override
    public boolean unpark(Thread thread) {
        Task task = taskOf(thread);
        if (task == null) {
            return unparkElsewhere(thread);
        }
        run.parking().unpark(task);
        return true;
    }

    @Override
    public void interrupt(Thread thread) {
        Task task = taskOf(thread);
        if (task != null) {
            run.parking().interrupt(task);
        }
    }

    @Override
    public boolean start(Thread thread) {
        if (TaskCode.on(thread).isPresent() || VirtualThreads.isOfTheJdk(thread)) {
            return false;
        }
        if (isUnwinding()) {
            // Whoever is unwound may want to be replaced.
            return true;
        }
        if (!run.own().adopt(thread)) {
            throw unwound();
        }
        return !thread.isVirtual();
    }

    @Override
    public @Nullable Boolean alive(Thread thread) {
        Task task = taskOf(thread);
        return task == null ? null : !task.isFinished();
    }

    @Override
    public Thread.@Nullable State state(Thread thread) {
        Task task = taskOf(thread);
        return task == null ? null : stateOf(task);
    }

    private static Thread.State stateOf(Task task) {
        return switch (task.state()) {
            case RUNNABLE, AWAITING_WRITE, SPINNING -> Thread.State.RUNNABLE;
            case PARKED, WAITING -> task.hasDeadline() ? Thread.State.TIMED_WAITING : Thread.State.WAITING;
            case ENTERING, LOST -> Thread.State.BLOCKED;
            case FINISHED -> Thread.State.TERMINATED;
        };
    }

    @Override
    public @Nullable Boolean join(Thread thread, long nanos) throws InterruptedException {
        Task task = taskOf(thread);
        return task == null ? joinElsewhere(thread) : (Boolean) join(task, nanos);
    }

    @Override
    public boolean handOver(ForkJoinPool pool, ForkJoinTask<?> task) {
        if (!isUnwinding() && !run.own().handOver(pool, task)) {
            throw unwound();
        }
        return true;
    }

    @Override
    public void handsTo(Object pool) {
        if (!isUnwinding() && !run.own().areThoseOf(pool)) {
            throw unwound();
        }
    }

    @Override
    public void handOverLater(ForkJoinPool pool) {
        run.core().status().refuse(Interference.handsOver());
        throw unwound();
    }

    @Override
    public int identity(Object object) {
        return run.own().identity(object);
    }

    @Override
    public long threadId(Thread thread) {
        return run.own().threadId(thread);
    }

    @Override
    public String name(Thread thread) {
        return run.own().name(thread);
    }

    @Override
    public void refuse(String what) {
        if (!isUnwinding()) {
            run.core().status().refuse(Interference.beyond(what));
        }
        throw unwound();
    }
}
