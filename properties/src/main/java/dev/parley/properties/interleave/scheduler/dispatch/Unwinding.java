package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;
import java.util.Arrays;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.stream.Stream;

/** Ends the threads of a run that is over, by what they catch last. */
public final class Unwinding {

    /** So often a thread is unwound in one run: a subject may have as many frames that catch what unwinds it. */
    private static final int MOST_ABORTS = 10_000;

    private static final int[] NONE = new int[0];

    private final RunStatus status;
    private final Roster roster;
    private final ReadySet ready;
    /** How often each task has been unwound, by its id. */
    private int[] aborts = NONE;
    /** Whoever, on its way out of a condition, waits to get its lock back; one bit each. */
    private int reacquiring;

    Unwinding(RunStatus status, Roster roster, ReadySet ready) {
        this.status = status;
        this.roster = roster;
        this.ready = ready;
    }

    /** What ends a thread whose run is over. One that catches it and goes on, again and again, is left behind. */
    public Abort unwound(Task task) {
        if (aborts.length <= task.id()) {
            aborts = Arrays.copyOf(aborts, task.id() + 1);
        }
        if (++aborts[task.id()] > MOST_ABORTS) {
            status.fail(task + " catches whatever ends it and goes on, " + task.position()
                    + "; an Error must be let through");
            ready.set(task, TaskState.LOST);
            task.control().suspend();
        }
        return new Abort();
    }

    /** Looks where everybody is blocked, before anybody is unwound. */
    void prepare() {
        for (int i = 0; i < roster.size(); i++) {
            Task task = roster.at(i);
            if (isBlockedInReacquire(task)) {
                reacquiring |= 1 << task.id();
            }
        }
    }

    private static boolean isBlockedInReacquire(Task task) {
        BlockingReason reason = task.reason();
        return task.state() == TaskState.PARKED
                && reason != null
                && reason.blocker() instanceof AbstractOwnableSynchronizer
                && Stream.of(task.vehicle().getStackTrace())
                        .anyMatch(frame -> frame.getMethodName().equals("reacquire"));
    }

    /** Whether the task may block even now. */
    boolean mayBlock(Task task) {
        return (reacquiring & 1 << task.id()) != 0;
    }

    /**
     * Whether the task, on its way out of a condition, waits to get its lock back. The JDK's locks let nothing but the
     * lock end that: they answer what unwinds a thread by trying again, in real time.
     */
    boolean isReacquiring(Task task) {
        BlockingReason reason = task.reason();
        return mayBlock(task) && task.state() == TaskState.RUNNABLE && reason != null && reason.blocker() != null;
    }

    /** Whether resuming the task now, after the run, gets it nearer to its end. */
    boolean isPossible(Task task) {
        return switch (task.state()) {
            case FINISHED, LOST -> false;
            case RUNNABLE -> true;
            case PARKED, ENTERING, WAITING, AWAITING_WRITE, SPINNING -> !mayBlock(task);
        };
    }
}
