package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.StepKind;
import dev.parley.model.system.Topology;

/**
 * The step relation of a compiled topology: its initial states, and the steps that lead from a state to others. A state
 * is a flat array of ints: the frame of each process, then each channel. One instance serves one thread; {@link #copy}
 * makes another.
 */
public final class Machine {

    private final StateLayout layout;
    private final ImmutableList<CompiledProcess> processes;
    private final ImmutableList<CompiledChannel> channels;
    private final int[] bases;
    private final PatternMatching matching;
    private final LocalExecution execution;
    private final TransitionLabel label;
    private final CommunicationAnswers answers;
    private final SendSteps sending;
    private final ReceiveSteps receiving;
    private final CloseSteps closing;

    private Machine(StateLayout layout) {
        this.layout = layout;
        this.processes = layout.processes();
        this.channels = layout.channels();
        this.bases = layout.bases();
        this.matching = new PatternMatching(layout);
        this.execution = new LocalExecution(layout, matching);
        this.label = execution.label();
        this.answers = new CommunicationAnswers(layout, execution, matching);
        this.sending = new SendSteps(layout, execution, answers, matching);
        this.receiving = new ReceiveSteps(layout, execution, answers, matching);
        this.closing = new CloseSteps(layout, execution, matching);
    }

    /**
     * Compiles a topology.
     *
     * @param unboundedChannels how many messages there is space for in a channel without a bound
     */
    public static Machine of(Topology topology, int unboundedChannels) {
        return new Machine(StateLayout.of(topology, unboundedChannels));
    }

    /** The same for another thread. */
    public Machine copy() {
        return new Machine(layout);
    }

    public StateLayout layout() {
        return layout;
    }

    /** What the step did that is being reported. */
    public TransitionLabel label() {
        return label;
    }

    /** All states in which every process has come to the first node at which it stops. */
    public void initial(StepSink sink) {
        label.set(StepKind.START, TransitionLabel.NOBODY, Node.NONE);
        start(new int[layout.length()], 0, sink);
    }

    private void start(int[] state, int process, StepSink sink) {
        if (process == processes.size()) {
            sink.state(state);
            return;
        }
        execution.run(state, process, processes.get(process).entry(), new StepSink() {
            @Override
            public void state(int[] next) {
                start(execution.lend(next), process + 1, sink);
                execution.giveBack();
            }

            @Override
            public void broken(String claim) {
                sink.broken(claim);
            }

            @Override
            public void beyond(int channel) {
                sink.beyond(channel);
            }
        });
    }

    /** All steps from a state. */
    public void successors(int[] state, StepSink sink) {
        for (int process = 0; process < bases.length; process++) {
            successors(state, process, sink);
        }
    }

    /** The steps of one process; those of a meeting are its sender's. */
    public void successors(int[] state, int process, StepSink sink) {
        int base = bases[process];
        int at = state[base + CompiledProcess.NODE];
        switch (execution.stop(process, at)) {
            case Node.Select select -> select(state, process, base, at, select, sink);
            case Node.Pause(String _, int next) -> {
                label.set(StepKind.PAUSE, process, at);
                execution.step(state, process, next, sink);
            }
            case Node.Close close -> closing.close(state, process, base, at, close, sink);
            case Node.AwaitReceipt _, Node.End _ -> {}
        }
        CompiledProcess code = processes.get(process);
        if (code.crashes() > 0 && state[base + CompiledProcess.CRASHED] < code.crashes() && !code.isEnd(at)) {
            label.set(StepKind.CRASH, process, at);
            int[] next = execution.lend(state);
            execution.crash(next, process, sink);
            execution.giveBack();
        }
    }

    private void select(int[] state, int process, int base, int at, Node.Select select, StepSink sink) {
        boolean enabled = false;
        for (int i = 0; i < select.alternatives().size(); i++) {
            Alternative alternative = select.alternatives().get(i);
            if (!isOpen(alternative, state, base)) {
                continue;
            }
            boolean happens = alternative.sends()
                    ? sending.send(state, process, base, at, alternative, sink)
                    : receiving.receive(state, process, base, at, select, alternative, sink);
            enabled |= happens;
            if (alternative.manner() == Manner.TRYING || alternative.manner() == Manner.TIMED) {
                giveUp(state, process, base, at, alternative, happens, sink);
            }
        }
        if (!enabled && select.otherwise() != Node.NONE) {
            label.set(StepKind.OTHERWISE, process, at);
            execution.step(state, process, select.otherwise(), sink);
        }
        if (!enabled && select.timeout() != Node.NONE) {
            label.set(StepKind.TIMEOUT, process, at);
            execution.step(state, process, select.timeout(), sink);
        }
    }

    @SuppressWarnings("ReferenceEquality") // most have no guard, and calling one is slow
    private static boolean isOpen(Alternative alternative, int[] state, int base) {
        return alternative.guard() == Check.ALWAYS || alternative.guard().of(state, base);
    }

    /** The step in which a communication does not happen, where it need not. */
    private void giveUp(
            int[] state, int process, int base, int at, Alternative alternative, boolean happens, StepSink sink) {
        CompiledChannel channel = channels.get(matching.channel(state, process, alternative));
        boolean loose = alternative.manner() == Manner.TRYING
                && (alternative.sends() ? channel.mayRefuse() : channel.mayMiss());
        if (!happens || loose) {
            answers.begin(
                    alternative.manner() == Manner.TIMED
                            ? StepKind.TIMEOUT
                            : alternative.sends() ? StepKind.SEND : StepKind.RECEIVE,
                    state,
                    process,
                    base,
                    at,
                    alternative);
            answers.missed(state, process, base, alternative, Notation.MISSED, sink);
        }
    }
}
