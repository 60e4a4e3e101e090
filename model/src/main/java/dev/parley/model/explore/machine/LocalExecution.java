package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;

/**
 * What processes do by themselves between two steps: from a node on until they stop, in every way in which they can.
 * All of it belongs to the step that came before, whose label stands here.
 */
final class LocalExecution {

    /** Beyond this, a process that makes no step is taken to run on without one. */
    private static final int MOST_LOCAL_NODES = 1_000_000;

    private final StateLayout layout;
    private final ImmutableList<CompiledProcess> processes;
    private final int[] bases;
    private final Node[][] nodes;
    private final ScratchStates scratch;
    private final PatternMatching matching;
    private final TransitionLabel label = new TransitionLabel();

    LocalExecution(StateLayout layout, PatternMatching matching) {
        this.layout = layout;
        this.processes = layout.processes();
        this.bases = layout.bases();
        this.nodes = processes.stream()
                .map(process -> process.nodes().toArray(new Node[0]))
                .toArray(Node[][]::new);
        this.scratch = new ScratchStates(layout.length());
        this.matching = matching;
    }

    TransitionLabel label() {
        return label;
    }

    /** The node at which a process has stopped. */
    Node.Stop stop(int process, int number) {
        return (Node.Stop) nodes[process][number];
    }

    /** A node of a process. */
    Node node(int process, int number) {
        return nodes[process][number];
    }

    /** A copy, until it is given back. */
    int[] lend(int[] state) {
        return scratch.lend(state);
    }

    void giveBack() {
        scratch.giveBack();
    }

    /** Runs one process on a copy of a state. */
    void step(int[] state, int process, int node, StepSink sink) {
        int[] next = lend(state);
        run(next, process, node, sink);
        giveBack();
    }

    /**
     * Runs a process from a node until it stops.
     *
     * @param state will be changed
     */
    void run(int[] state, int process, int from, StepSink sink) {
        run(state, process, from, TransitionLabel.NOBODY, Node.NONE, sink);
    }

    /**
     * Runs a process from a node until it stops, and then another one, if there is one.
     *
     * @param state will be changed
     */
    void run(int[] state, int process, int from, int other, int otherNode, StepSink sink) {
        int base = bases[process];
        int node = from;
        for (int count = 0; count < MOST_LOCAL_NODES; count++) {
            switch (nodes[process][node]) {
                case Node.Assign(int slot, Evaluator value, int next) -> {
                    state[base + slot] = value.of(state, base);
                    node = next;
                }
                case Node.Test(Check condition, int then, int otherwise) ->
                    node = condition.of(state, base) ? then : otherwise;
                case Node.Fork(ImmutableList<Integer> nexts) -> {
                    for (int next : nexts) {
                        int[] copy = lend(state);
                        run(copy, process, next, other, otherNode, sink);
                        giveBack();
                    }
                    return;
                }
                case Node.Claim claim -> {
                    if (!claim.condition().of(state, base)) {
                        broken(state, claim.text(), sink);
                        return;
                    }
                    node = claim.next();
                }
                case Node.Open open -> {
                    if (!matching.takeApart(state, base, open.message().of(state, base), open.tag(), open.slots())) {
                        broken(state, open.text(), sink);
                        return;
                    }
                    node = open.next();
                }
                case Node.Jump(int next) -> node = next;
                case Node.Crash _ -> {
                    label.crashed = process;
                    crash(state, process, other, otherNode, sink);
                    label.crashed = TransitionLabel.NOBODY;
                    return;
                }
                case Node.Stop _ -> {
                    for (int slot : processes.get(process).dead().get(node)) {
                        state[base + slot] = 0;
                    }
                    state[base + CompiledProcess.NODE] = node;
                    if (other == TransitionLabel.NOBODY) {
                        sink.state(state);
                    } else {
                        run(state, other, otherNode, sink);
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("process " + processes.get(process).name()
                + " runs on without a step, through " + MOST_LOCAL_NODES
                + " statements: put a pause() into its loop if that is meant");
    }

    /** Has a process crash where it is. */
    void crash(int[] state, int process, StepSink sink) {
        crash(state, process, TransitionLabel.NOBODY, Node.NONE, sink);
    }

    private void crash(int[] state, int process, int other, int otherNode, StepSink sink) {
        CompiledProcess code = processes.get(process);
        int base = bases[process];
        boolean again = code.crashes() > 0 && state[base + CompiledProcess.CRASHED] < code.crashes();
        if (nodes[process][state[base + CompiledProcess.NODE]] instanceof Node.AwaitReceipt(int channel, int _)) {
            layout.channels().get(channel).forsake(state, process + 1);
        }
        for (int slot = CompiledProcess.NODE + 1; slot < code.frame(); slot++) {
            if (!code.kept().contains(slot) && !(code.crashes() > 0 && slot == CompiledProcess.CRASHED)) {
                state[base + slot] = 0;
            }
        }
        if (again) {
            state[base + CompiledProcess.CRASHED]++;
            run(state, process, code.entry(), other, otherNode, sink);
        } else {
            run(state, process, layout.endOf(process), other, otherNode, sink);
        }
    }

    /** Reports that a claim turned out to be wrong in a state. */
    void broken(int[] state, String claim, StepSink sink) {
        label.wrong = state;
        sink.broken(claim);
    }
}
