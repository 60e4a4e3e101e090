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
import dev.parley.properties.interleave.Task.State;

/** One run of a program on a fresh channel: the threads until nothing moves, then the finale. */
final class ProgramRun {

    private final Program program;
    private final ChannelSpec spec;
    private final Channel<Integer> channel;
    private final Run run;
    private final Recorder recorder;

    ProgramRun(Program program, ChannelSpec spec, Channel<Integer> channel, Run run, EventLog log) {
        this.program = program;
        this.spec = spec;
        this.channel = channel;
        this.run = run;
        this.recorder = new Recorder(run, log);
    }

    void execute() {
        for (ImmutableList<Step> steps : program.threads()) {
            run.add(self -> perform(self, steps));
        }
        run.drive();
        boolean somebodyWaits = !run.isAbandoned() && recorder.quiescence();
        if (!run.isAbandoned() && run.problem().isEmpty() && !program.finale().isEmpty() && finaleIsAllowed()) {
            Task observer = run.add(self -> {
                for (int i = 0; i < program.finale().size(); i++) {
                    Outcome _ = recorder.perform(self, i, channel, program.finale().get(i));
                }
            });
            run.drive();
            if (somebodyWaits || observer.state != State.FINISHED) {
                recorder.quiescence();
            }
        }
        run.end();
    }

    private void perform(Task self, ImmutableList<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            switch (steps.get(i)) {
                case Step.Perform(Operation operation) -> {
                    Outcome _ = recorder.perform(self, i, channel, operation);
                }
                case Step.Interrupt(int thread) -> recorder.interrupt(self, thread);
            }
        }
    }

    /** A single consumer that is still waiting is the only thread that may receive. */
    private boolean finaleIsAllowed() {
        if (spec.consumers() == Parties.MULTIPLE) {
            return true;
        }
        for (int i = 0; i < run.taskCount(); i++) {
            if (run.task(i).inOperation && receives(i)) {
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
