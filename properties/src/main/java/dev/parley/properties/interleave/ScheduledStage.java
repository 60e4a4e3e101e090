package dev.parley.properties.interleave;

import dev.parley.model.operation.Outcome;
import dev.parley.properties.interleave.enact.Stage;
import dev.parley.properties.interleave.log.Thrown;
import dev.parley.properties.interleave.scheduler.OperationRecorder;
import dev.parley.properties.interleave.scheduler.Scheduler;
import dev.parley.properties.interleave.scheduler.dispatch.Abort;

/** A stage on which a scheduler decides who goes on, and what is performed is written to its log. */
final class ScheduledStage implements Stage {

    private final Scheduler scheduler;
    private final OperationRecorder operations;

    ScheduledStage(Scheduler scheduler) {
        this.scheduler = scheduler;
        this.operations = scheduler.operations();
    }

    @Override
    public int add(Runnable part) {
        return scheduler.add(part);
    }

    @Override
    public void drive() {
        scheduler.drive();
    }

    @Override
    public boolean quiescence() {
        return operations.quiescence();
    }

    @Override
    public boolean hasEnded(int thread) {
        return scheduler.hasEnded(thread);
    }

    @Override
    public boolean isInOperation(int thread) {
        return operations.isInOperation(thread);
    }

    @Override
    public boolean isAbandoned() {
        return scheduler.isAbandoned();
    }

    @Override
    public boolean hasFailed() {
        return scheduler.problem().isPresent();
    }

    @Override
    public void end() {
        scheduler.end();
    }

    @Override
    public void call(int number) {
        operations.call(number);
    }

    @Override
    public Outcome returned(Outcome outcome) {
        return operations.returned(outcome);
    }

    /** Nothing is swallowed: a subject may throw anything, and what it throws is what is reported. */
    @Override
    public Outcome thrown(Throwable thrown) {
        if (thrown instanceof Abort end) {
            throw end;
        }
        return new Outcome.Failed(Thrown.describe(thrown));
    }

    @Override
    public void interrupt(int thread) {
        operations.interrupt(thread);
    }

    @Override
    public void pause() {
        operations.pause();
    }

    /** As the schedule so far has it. */
    @Override
    public int choose(int alternatives) {
        return scheduler.decisions() % alternatives;
    }

    @Override
    public Error failed(String reason) {
        return operations.failed(reason);
    }
}
