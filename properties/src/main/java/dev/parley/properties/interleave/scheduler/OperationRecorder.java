package dev.parley.properties.interleave.scheduler;

import dev.parley.model.history.Posture;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.interleave.log.EventLog;
import dev.parley.properties.interleave.scheduler.dispatch.Abort;
import dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore;
import dev.parley.properties.interleave.scheduler.task.BlockingReason;
import dev.parley.properties.interleave.scheduler.task.LockNames;
import dev.parley.properties.interleave.scheduler.task.Roster;
import dev.parley.properties.interleave.scheduler.task.Task;
import dev.parley.properties.interleave.scheduler.task.TaskState;
import dev.parley.properties.interleave.strategy.Observer;
import java.util.Objects;

/** Records the operations that the threads of the program perform, and whenever nobody moves. */
public final class OperationRecorder {

    private final SchedulerCore core;
    private final Roster roster;
    private final OwnThreads own;
    private final EventLog log;
    /** Whose interrupted status must still be set, one bit each. */
    private int interrupted;

    OperationRecorder(SchedulerCore core, OwnThreads own, EventLog log) {
        this.core = core;
        this.roster = core.roster();
        this.own = own;
        this.log = log;
    }

    /** The thread of the program that calls this. */
    private Task self() {
        return Objects.requireNonNull(core.contextSwitch().current());
    }

    /** Lets others go on, as between two operations. */
    public void pause() {
        core.points().boundary(self());
    }

    /**
     * Called before the thread that calls this performs one of its operations, at a point of preemption. (It performs
     * it itself, and not for this class, so that a thread that is switched has less of a stack to carry.)
     *
     * @param step which of the thread's steps it is
     */
    public void call(int step) {
        Task self = self();
        core.points().boundary(self);
        core.loops().progress(self);
        boolean _ = quiescence();
        core.observation().sign(Observer.CALL);
        log.call(self.id(), step);
        core.calls().begins(self.id());
    }

    /** Called when it has performed that operation; answers what came of it. */
    public Outcome returned(Outcome outcome) {
        if (core.status().isOver()) {
            // Not an answer, but what the channel made of being unwound.
            throw new Abort();
        }
        Task self = self();
        core.calls().ends(self.id());
        core.observation().sign(Observer.RETURN);
        log.returned(self.id(), outcome);
        if (outcome instanceof Outcome.Interrupted) {
            interrupted &= ~(1 << self.id());
        } else if ((interrupted & 1 << self.id()) != 0 && !self.thread().isInterrupted()) {
            log.swallowed(self.id());
            interrupted &= ~(1 << self.id());
        }
        core.loops().progress(self);
        return outcome;
    }

    /** Interrupts another thread of the program, at one instant. */
    public void interrupt(int thread) {
        pause();
        log.interruption(thread);
        Task target = roster.byId(thread);
        core.observation().sign(Observer.EVERYTHING);
        if (!target.isFinished()) {
            interrupted |= 1 << thread;
            target.thread().interrupt();
        }
    }

    /** Ends the run, and the thread that calls this: for this reason it is no evidence. */
    public Abort failed(String reason) {
        core.status().fail(reason);
        return core.unwinding().unwound(self());
    }

    /** Whether a thread of the program is in the middle of an operation. */
    public boolean isInOperation(int thread) {
        return core.calls().contains(thread);
    }

    /**
     * Records a quiescence, if every operation in progress waits without a deadline, and there is one; and no thread of
     * the subject's own has anything to do.
     */
    public boolean quiescence() {
        if (own.move()) {
            return false;
        }
        int waiting = 0;
        for (int i = 0; i < roster.programs(); i++) {
            if (isInOperation(i)) {
                Task task = roster.byId(i);
                if (core.loops().mayGoOn(task) || task.hasDeadline()) {
                    return false;
                }
                waiting++;
            }
        }
        if (waiting == 0) {
            return false;
        }
        log.quiescence(waiting);
        LockNames names = new LockNames();
        for (int i = 0; i < roster.programs(); i++) {
            if (isInOperation(i)) {
                record(roster.byId(i), names);
            }
        }
        return true;
    }

    private void record(Task task, LockNames names) {
        BlockingReason reason = task.reason();
        int owners = reason == null ? 0 : reason.owners(roster);
        String on = reason == null ? "" : reason.describe(names, roster);
        log.waiting(task.id(), owners, manner(task, owners), on, task.waitingSite());
    }

    private static Posture.Manner manner(Task task, int owners) {
        if (task.state() == TaskState.SPINNING || task.state() == TaskState.AWAITING_WRITE) {
            return Posture.Manner.IN_A_LOOP;
        }
        return task.state() == TaskState.ENTERING || owners != 0 ? Posture.Manner.LOCKED_OUT : Posture.Manner.ASLEEP;
    }
}
