package dev.parley.properties.interleave.enact;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;

/** One run of a program on a fresh channel: the threads until nothing moves, then the finale. */
public final class ProgramRun {

    private final Program program;
    private final ChannelSpec spec;
    private final Channel<Integer> channel;
    private final Stage stage;

    /** A run on a stage where nothing has happened yet. */
    public ProgramRun(Program program, ChannelSpec spec, Channel<Integer> channel, Stage stage) {
        this.program = program;
        this.spec = spec;
        this.channel = channel;
        this.stage = stage;
    }

    /** The whole run. */
    public void execute() {
        for (ImmutableList<Step> steps : program.threads()) {
            int _ = stage.add(() -> perform(steps));
        }
        stage.drive();
        boolean somebodyWaits = !stage.isAbandoned() && stage.quiescence();
        if (!stage.isAbandoned() && !stage.hasFailed() && !program.finale().isEmpty() && finaleIsAllowed()) {
            int observer = stage.add(() -> {
                for (int i = 0; i < program.finale().size(); i++) {
                    Outcome _ = perform(i, program.finale().get(i));
                }
            });
            stage.drive();
            if (somebodyWaits || !stage.hasEnded(observer)) {
                boolean _ = stage.quiescence();
            }
        }
        stage.end();
    }

    private void perform(ImmutableList<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Step.Perform(Operation operation) -> {
                    Outcome _ = perform(i, operation);
                }
                case Step.Interrupt(int thread) -> stage.interrupt(thread);
            }
        }
    }

    private Outcome perform(int step, Operation operation) {
        stage.call(step);
        return stage.returned(ChannelInvocation.perform(channel, operation, stage));
    }

    /** A single consumer that is still waiting is the only thread that may receive. */
    private boolean finaleIsAllowed() {
        if (spec.consumers() == Parties.MULTIPLE) {
            return true;
        }
        for (int i = 0; i < program.threads().size(); i++) {
            if (stage.isInOperation(i) && receives(i)) {
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
