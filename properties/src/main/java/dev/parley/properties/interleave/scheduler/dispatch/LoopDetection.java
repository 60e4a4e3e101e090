package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;

/**
 * Tells tasks that run in circles: in a closed loop, or in one that waits for another task and does not say so. They
 * are taken to be blocked, and get another chance when others have moved.
 */
public final class LoopDetection {

    private static final int MOST_REVIVALS = 3;

    private final RunStatus status;
    private final Roster roster;
    private final Observation observation;
    private final ReadySet ready;
    private final ContextSwitch contextSwitch;
    private final Unwinding unwinding;
    private int revivals;
    private boolean ranSinceSpinning;
    private boolean reviving;

    LoopDetection(
            RunStatus status,
            Roster roster,
            Observation observation,
            ReadySet ready,
            ContextSwitch contextSwitch,
            Unwinding unwinding) {
        this.status = status;
        this.roster = roster;
        this.observation = observation;
        this.ready = ready;
        this.contextSwitch = contextSwitch;
        this.unwinding = unwinding;
    }

    /**
     * The task got somewhere: what counted as running in circles is forgotten, and the subject's own threads go on with
     * it.
     */
    public void progress(Task task) {
        if (!task.isOwn()) {
            for (int i = 0; i < roster.size(); i++) {
                if (roster.at(i).isOwn()) {
                    reset(roster.at(i));
                }
            }
        }
        reset(task);
    }

    private static void reset(Task task) {
        task.loops().reset();
        task.turns().reset();
    }

    /** The task passes a point of this weight; true, after it was taken to run in a circle, if those are too many. */
    boolean passes(Task task, int weight) {
        if (!task.loops().passesTooMany(weight)) {
            return false;
        }
        circles(task);
        return true;
    }

    /** The task jumps backwards: it may have to wait, if it has found nothing changed since it jumped last. */
    public void jumps(Task task, int site) {
        task.position().at(site);
        task.loops().jumpsFrom(site);
        if (status.isOver()) {
            throw unwinding.unwound(task);
        }
        if (observation.isOn() && contextSwitch.isRunning(task) && observation.makesWait(task)) {
            observation.decides();
            ready.set(task, TaskState.AWAITING_WRITE);
            contextSwitch.leave(task);
        }
    }

    /** The task has jumped backwards. */
    public void jumped(Task task) {
        if (task.loops().jumpsTooOften()) {
            circles(task);
        }
    }

    private void circles(Task task) {
        observation.circles(task);
        ranSinceSpinning = false;
        ready.set(task, TaskState.SPINNING);
        contextSwitch.leave(task);
    }

    /** From now on, whoever runs in a circle will get another chance; or will not. */
    void reviving(boolean whether) {
        reviving = whether;
    }

    /** Somebody goes on. */
    void ran() {
        ranSinceSpinning = true;
    }

    /**
     * Whether a task goes on without anybody's help: if it seems to run in a circle, it will be given another chance.
     */
    public boolean mayGoOn(Task task) {
        return switch (task.state()) {
            case RUNNABLE, AWAITING_WRITE -> true;
            case SPINNING -> reviving && !task.loops().isClosedLoop();
            case PARKED, ENTERING, WAITING, LOST, FINISHED -> false;
        };
    }

    /** Lets everybody go on in a loop who waited for something to be written there, since nobody is left to write. */
    boolean release() {
        boolean any = false;
        for (int i = 0; i < roster.size(); i++) {
            Task task = roster.at(i);
            if (task.state() == TaskState.AWAITING_WRITE) {
                observation.letGo(task);
                ready.enable(task);
                any = true;
            }
        }
        return any;
    }

    /** Gives tasks that seemed to run in circles another chance, if others have moved meanwhile. */
    boolean revive() {
        if (!ranSinceSpinning || revivals == MOST_REVIVALS || roster.isProgramDone()) {
            return false;
        }
        boolean any = false;
        for (int i = 0; i < roster.size(); i++) {
            Task task = roster.at(i);
            if (task.state() == TaskState.SPINNING && !task.loops().isClosedLoop()) {
                progress(task);
                ready.enable(task);
                any = true;
            }
        }
        revivals++;
        ranSinceSpinning = false;
        return any;
    }
}
