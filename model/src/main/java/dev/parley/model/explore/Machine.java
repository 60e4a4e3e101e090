package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.Node.Alternative;
import dev.parley.model.explore.Node.Match;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * A compiled topology: its initial states, and the steps that lead from a state to others. A state is a flat array of ints: the
 * frame of each process, then each channel. One instance serves one thread; {@link #copy} makes another.
 */
final class Machine {

    /** Where steps are reported; {@link #move} says what each did. */
    interface Sink {
        /** A step leads here. The array is only lent. */
        void state(int[] next);

        /** A step breaks a claim of a process, or does what no process may do. */
        void broken(String claim);

        /** A step would lead beyond what there is space for. */
        void beyond(int channel);
    }

    /** Beyond this, a process that makes no step is taken to run on without one. */
    private static final int MOST_LOCAL_NODES = 1_000_000;

    private final Layout layout;
    private final ImmutableList<Code> codes;
    private final ImmutableList<Medium> media;
    private final int[] bases;
    private final Node[][] nodes;
    private final List<int[]> scratch = new ArrayList<>();
    private int lent;
    private final Matching matching;
    private final Sending sending;
    private final Receiving receiving;
    final Move move = new Move();

    Machine(Layout layout) {
        this.layout = layout;
        this.codes = layout.codes();
        this.media = layout.media();
        this.bases = layout.bases();
        this.nodes = codes.stream()
                .map(code -> code.nodes().toArray(new Node[0]))
                .toArray(Node[][]::new);
        this.matching = new Matching(layout);
        this.sending = new Sending(this, matching);
        this.receiving = new Receiving(this, matching);
    }

    static Machine of(Topology topology, int unboundedChannels) {
        return new Machine(Layout.of(topology, unboundedChannels));
    }

    /** The same for another thread. */
    Machine copy() {
        return new Machine(layout);
    }

    Layout layout() {
        return layout;
    }

    /** A node of a process. */
    Node node(int process, int number) {
        return nodes[process][number];
    }

    int[] lend(int[] state) {
        if (lent == scratch.size()) {
            scratch.add(new int[layout.length()]);
        }
        int[] copy = scratch.get(lent++);
        System.arraycopy(state, 0, copy, 0, copy.length);
        return copy;
    }

    void giveBack() {
        lent--;
    }

    /** All states in which every process has come to the first node at which it stops. */
    void initial(Sink sink) {
        move.set(TraceStep.Kind.START, Move.NOBODY, Node.NONE);
        start(new int[layout.length()], 0, sink);
    }

    private void start(int[] state, int process, Sink sink) {
        if (process == codes.size()) {
            sink.state(state);
            return;
        }
        run(state, process, codes.get(process).entry(), Move.NOBODY, Node.NONE, new Sink() {
            @Override
            public void state(int[] next) {
                start(lend(next), process + 1, sink);
                giveBack();
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
    void successors(int[] state, Sink sink) {
        for (int process = 0; process < nodes.length; process++) {
            successors(state, process, sink);
        }
    }

    /** The steps of one process; those of a meeting are its sender's. */
    void successors(int[] state, int process, Sink sink) {
        int base = bases[process];
        int at = state[base + Code.NODE];
        switch (nodes[process][at]) {
            case Node.Point point -> point(state, process, base, at, point, sink);
            case Node.Pause(String _, int next) -> {
                move.set(TraceStep.Kind.PAUSE, process, at);
                step(state, process, next, sink);
            }
            case Node.Close close -> close(state, process, base, at, close, sink);
            case Node.Handed _, Node.End _ -> {}
            default -> throw new AssertionError("no process stops at " + nodes[process][at]);
        }
        Code code = codes.get(process);
        if (code.crashes() > 0 && state[base + Code.CRASHED] < code.crashes() && !code.isEnd(at)) {
            move.set(TraceStep.Kind.CRASH, process, at);
            int[] next = lend(state);
            crash(next, process, Move.NOBODY, Node.NONE, sink);
            giveBack();
        }
    }

    private void step(int[] state, int process, int node, Sink sink) {
        int[] next = lend(state);
        run(next, process, node, Move.NOBODY, Node.NONE, sink);
        giveBack();
    }

    private void crash(int[] state, int process, int other, int otherNode, Sink sink) {
        Code code = codes.get(process);
        int base = bases[process];
        boolean again = code.crashes() > 0 && state[base + Code.CRASHED] < code.crashes();
        if (nodes[process][state[base + Code.NODE]] instanceof Node.Handed(int channel, int _)) {
            media.get(channel).forsake(state, process + 1);
        }
        for (int slot = Code.NODE + 1; slot < code.frame(); slot++) {
            if (!code.kept().contains(slot) && !(code.crashes() > 0 && slot == Code.CRASHED)) {
                state[base + slot] = 0;
            }
        }
        if (again) {
            state[base + Code.CRASHED]++;
            run(state, process, code.entry(), other, otherNode, sink);
        } else {
            run(state, process, layout.endOf(process), other, otherNode, sink);
        }
    }

    /**
     * Runs a process from a node until it stops, and then another one, if there is one; in every way in which they can.
     *
     * @param state will be changed
     */
    void run(int[] state, int process, int from, int other, int otherNode, Sink sink) {
        int base = bases[process];
        int node = from;
        for (int count = 0; count < MOST_LOCAL_NODES; count++) {
            switch (nodes[process][node]) {
                case Node.Assign(int slot, Node.Evaluator value, int next) -> {
                    state[base + slot] = value.of(state, base);
                    node = next;
                }
                case Node.Test(Node.Check condition, int then, int otherwise) ->
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
                    move.crashed = process;
                    crash(state, process, other, otherNode, sink);
                    move.crashed = Move.NOBODY;
                    return;
                }
                case Node.Stop _ -> {
                    for (int slot : codes.get(process).dead().get(node)) {
                        state[base + slot] = 0;
                    }
                    state[base + Code.NODE] = node;
                    if (other == Move.NOBODY) {
                        sink.state(state);
                    } else {
                        run(state, other, otherNode, Move.NOBODY, Node.NONE, sink);
                    }
                    return;
                }
            }
        }
        throw new IllegalStateException("process " + codes.get(process).name()
                + " runs on without a step, through " + MOST_LOCAL_NODES
                + " statements: put a pause() into its loop if that is meant");
    }

    private void broken(int[] state, String claim, Sink sink) {
        move.wrong = state;
        sink.broken(claim);
    }

    private void point(int[] state, int process, int base, int at, Node.Point point, Sink sink) {
        boolean enabled = false;
        for (int i = 0; i < point.alternatives().size(); i++) {
            Alternative alternative = point.alternatives().get(i);
            if (!isOpen(alternative, state, base)) {
                continue;
            }
            boolean happens = alternative.sends()
                    ? sending.send(state, process, base, at, alternative, sink)
                    : receiving.receive(state, process, base, at, point, alternative, sink);
            enabled |= happens;
            if (alternative.manner() == Manner.TRYING || alternative.manner() == Manner.TIMED) {
                Medium medium = media.get(matching.channel(state, process, alternative));
                boolean loose = alternative.manner() == Manner.TRYING
                        && (alternative.sends() ? medium.mayRefuse() : medium.mayMiss());
                if (!happens || loose) {
                    begin(
                            alternative.manner() == Manner.TIMED
                                    ? TraceStep.Kind.TIMEOUT
                                    : alternative.sends() ? TraceStep.Kind.SEND : TraceStep.Kind.RECEIVE,
                            state,
                            process,
                            base,
                            at,
                            alternative);
                    missed(state, process, base, alternative, Notation.MISSED, sink);
                }
            }
        }
        if (!enabled && point.otherwise() != Node.NONE) {
            move.set(TraceStep.Kind.OTHERWISE, process, at);
            step(state, process, point.otherwise(), sink);
        }
        if (!enabled && point.timeout() != Node.NONE) {
            move.set(TraceStep.Kind.TIMEOUT, process, at);
            step(state, process, point.timeout(), sink);
        }
    }

    @SuppressWarnings("ReferenceEquality") // most have no guard, and calling one is slow
    private static boolean isOpen(Alternative alternative, int[] state, int base) {
        return alternative.guard() == Node.Check.ALWAYS || alternative.guard().of(state, base);
    }

    void begin(TraceStep.Kind kind, int[] state, int process, int base, int at, Alternative alternative) {
        move.set(kind, process, at);
        move.channel = matching.channel(state, process, alternative);
        if (alternative.sends()) {
            move.value = alternative.message().of(state, base);
        }
    }

    /** The process goes on with an answer other than {@link Notation#DONE}. */
    void missed(int[] state, int process, int base, Alternative alternative, int answer, Sink sink) {
        move.answer = answer;
        if (alternative.answer() == Node.NONE) {
            broken(
                    state,
                    codes.get(process).name() + " goes on as if it could " + alternative.text()
                            + (answer == Notation.CLOSED ? ", but the channel is closed" : ", but it could not"),
                    sink);
            return;
        }
        int[] next = lend(state);
        next[base + alternative.answer()] = Values.number(answer);
        switch (alternative.match()) {
            case Match.Any(int slot) -> next[base + slot] = 0;
            case Match.Fields fields -> fields.slots().forEach(slot -> next[base + slot] = 0);
            case Match.Ignored _, Match.Equal _ -> {}
        }
        run(next, process, following(process, alternative), Move.NOBODY, Node.NONE, sink);
        giveBack();
    }

    /** Where a process goes on when its communication is over, and nobody need receive its message first. */
    int following(int process, Alternative alternative) {
        return alternative.manner() == Manner.TRANSFERRING
                ? ((Node.Handed) nodes[process][alternative.next()]).next()
                : alternative.next();
    }

    void answered(int[] state, int base, Alternative alternative) {
        if (alternative.answer() != Node.NONE) {
            state[base + alternative.answer()] = Values.number(Notation.DONE);
        }
    }

    private void close(int[] state, int process, int base, int at, Node.Close close, Sink sink) {
        int channel = matching.channel(close.channel().of(state, base), process, close.text());
        Medium medium = media.get(channel);
        ChannelSpec spec = medium.spec();
        move.set(TraceStep.Kind.CLOSE, process, at);
        move.channel = channel;
        if (spec.closing() == Closing.NEVER) {
            throw new IllegalStateException("process " + codes.get(process).name() + " closes "
                    + layout.channels().get(channel) + ", which its specification does not allow: say closing(...) there");
        }
        boolean already = medium.isClosed(state);
        if (already && close.answer() == Node.NONE) {
            move.answer = Notation.CLOSED;
            broken(
                    state,
                    codes.get(process).name() + " closes " + layout.channels().get(channel) + ", which is closed already",
                    sink);
            return;
        }
        int[] next = lend(state);
        move.answer = already ? Notation.CLOSED : Notation.DONE;
        medium.close(next);
        if (close.answer() != Node.NONE) {
            next[base + close.answer()] = Values.number(move.answer);
        }
        run(next, process, close.next(), Move.NOBODY, Node.NONE, sink);
        giveBack();
    }
}
