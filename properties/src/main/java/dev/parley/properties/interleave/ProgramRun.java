package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.properties.interleave.scheduler.OperationRecorder;
import dev.parley.properties.interleave.scheduler.Scheduler;

/** One run of a program on a fresh channel: the threads until nothing moves, then the finale. */
final class ProgramRun {

    private final Program program;
    private final ChannelSpec spec;
    private final Channel<Integer> channel;
    private final Scheduler scheduler;
    private final OperationRecorder operations;

    ProgramRun(Program program, ChannelSpec spec, Channel<Integer> channel, Scheduler scheduler) {
        this.program = program;
        this.spec = spec;
        this.channel = channel;
        this.scheduler = scheduler;
        this.operations = scheduler.operations();
    }

    void execute() {
        for (ImmutableList<Step> steps : program.threads()) {
            int _ = scheduler.add(() -> perform(steps));
        }
        scheduler.drive();
        boolean somebodyWaits = !scheduler.isAbandoned() && operations.quiescence();
        if (!scheduler.isAbandoned() && scheduler.problem().isEmpty() && !program.finale().isEmpty() && finaleIsAllowed()) {
            int observer = scheduler.add(() -> {
                for (int i = 0; i < program.finale().size(); i++) {
                    Outcome _ = perform(i, program.finale().get(i));
                }
            });
            scheduler.drive();
            if (somebodyWaits || !scheduler.hasEnded(observer)) {
                boolean _ = operations.quiescence();
            }
        }
        scheduler.end();
    }

    private void perform(ImmutableList<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Step.Perform(Operation operation) -> {
                    Outcome _ = perform(i, operation);
                }
                case Step.Interrupt(int thread) -> operations.interrupt(thread);
            }
        }
    }

    private Outcome perform(int step, Operation operation) {
        operations.call(step);
        return operations.returned(Port.perform(channel, operation));
    }

    /** A single consumer that is still waiting is the only thread that may receive. */
    private boolean finaleIsAllowed() {
        if (spec.consumers() == Parties.MULTIPLE) {
            return true;
        }
        for (int i = 0; i < program.threads().size(); i++) {
            if (operations.isInOperation(i) && receives(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean receives(int thread) {
        return program.threads().get(thread).stream()
                .anyMatch(step -> step instanceof Step.Perform(Operation operation)
                        && operation.kind().role() == OperationKind.Role.RECEIVER);
    }
}
