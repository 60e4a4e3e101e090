package dev.parley.properties.interleave.scheduler;

import dev.parley.properties.interleave.scheduler.dispatch.Abort;
import dev.parley.properties.interleave.scheduler.dispatch.Interference;
import dev.parley.properties.interleave.scheduler.dispatch.RunLoop;
import dev.parley.properties.interleave.scheduler.dispatch.RunStatus;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.dispatch.SpinWaits;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.strategy.Schedule;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers the hooks on the thread that opens a channel, which is the carrier. The subject finds the clock as the run
 * will begin with it. Threads that it starts belong to the run; they move when the opening waits for one of them.
 */
final class OpeningHooks extends RunHooks {

    private final Thread thread;
    private final Opener opener;
    private final OwnThreads own;
    private final RunStatus status;
    private final RunLoop loop;
    private int looks;

    OpeningHooks(Thread thread, RunMechanisms run) {
        super(run);
        SchedulerCore core = run.core();
        this.thread = thread;
        this.opener = run.opener();
        this.own = run.own();
        this.status = core.status();
        this.loop = core.loop();
    }

    @Override
    boolean isUnwinding() {
        return false;
    }

    @Override
    Abort unwound() {
        return new Abort();
    }

    @Override
    public long nanoTime() {
        return super.nanoTime() + sinceStart();
    }

    @Override
    public long currentTimeMillis() {
        return super.currentTimeMillis() + sinceStart() / 1_000_000;
    }

    /** The clock stands still, unless somebody waits for it to go on. */
    private long sinceStart() {
        return SpinWaits.NANOS_A_TURN * Math.max(0, ++looks - SpinWaits.MOST_LOOKS);
    }

    /** Lets the threads that were started go on until this is so; false if it never is. */
    private boolean awaits(BooleanSupplier condition) {
        loop.driveUntil(condition);
        return condition.getAsBoolean();
    }

    @Override
    public boolean park(@Nullable Object blocker, long nanos) {
        if (own.isEmpty()) {
            return false;
        }
        if (!awaits(opener::hasPermit) && nanos < 0) {
            status.refuse("it waits for something that none of the threads which it has started ever brings about");
            throw unwound();
        }
        opener.usePermit();
        return true;
    }

    @Override
    boolean unparkElsewhere(Thread other) {
        status.suspect(Interference.wakes(other));
        return false;
    }

    @Override
    boolean join(Task task, long nanos) {
        if (!awaits(task::isFinished) && nanos < 0) {
            status.refuse("it waits for the end of " + task + ", which does not come");
            throw unwound();
        }
        return task.isFinished();
    }

    @Override
    @Nullable
    Boolean joinElsewhere(Thread other) {
        return null;
    }

    @Override
    public long threadId(Thread other) {
        return other.equals(thread) ? Schedule.CLOCK : super.threadId(other);
    }
}
