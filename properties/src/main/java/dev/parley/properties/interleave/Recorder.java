package dev.parley.properties.interleave;

import dev.parley.model.channel.Channel;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.interleave.Task.State;
import dev.parley.properties.interleave.strategy.Observer;

/** Performs operations within a run, and records them. */
final class Recorder {

    private final Run run;
    private final EventLog log;

    Recorder(Run run, EventLog log) {
        this.run = run;
        this.log = log;
    }

    /** Performs one operation, from call to return, and answers what came of it. */
    Outcome perform(Task self, int step, Channel<Integer> channel, Operation operation) {
        self.boundary();
        self.progress();
        quiescence();
        run.sign(Observer.CALL);
        log.call(self.id, step);
        self.inOperation = true;
        Outcome outcome = Port.perform(channel, operation);
        if (run.isOver()) {
            // Not an answer, but what the channel made of being unwound.
            throw new Abort();
        }
        self.inOperation = false;
        run.sign(Observer.RETURN);
        log.returned(self.id, outcome);
        if (outcome instanceof Outcome.Interrupted) {
            self.interrupted = false;
        } else if (self.interrupted && !self.thread.isInterrupted()) {
            log.swallowed(self.id);
            self.interrupted = false;
        }
        self.progress();
        return outcome;
    }

    /** Interrupts another task, at one instant. */
    void interrupt(Task self, int target) {
        self.boundary();
        log.interruption(target);
        run.task(target).interrupt();
    }

    /**
     * Records a quiescence, if every operation in progress waits without a deadline, and there is one; and no thread of the
     * subject's own has anything to do.
     */
    boolean quiescence() {
        if (run.own().moves()) {
            return false;
        }
        int waiting = 0;
        for (int i = 0; i < run.taskCount(); i++) {
            Task task = run.task(i);
            if (task.inOperation) {
                if (run.mayGoOn(task) || task.deadline != Task.NO_DEADLINE) {
                    return false;
                }
                waiting++;
            }
        }
        if (waiting == 0) {
            return false;
        }
        log.quiescence(waiting);
        Postures postures = new Postures(run);
        for (int i = 0; i < run.taskCount(); i++) {
            Task task = run.task(i);
            if (task.inOperation) {
                log.waiting(i, run.owners(task), postures.manner(task), postures.on(task), task.waitingSite());
            }
        }
        return true;
    }
}
