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
    final Move move = new Move();

    Machine(Layout layout) {
        this.layout = layout;
        this.codes = layout.codes();
        this.media = layout.media();
        this.bases = layout.bases();
        this.nodes = codes.stream()
                .map(code -> code.nodes().toArray(new Node[0]))
                .toArray(Node[][]::new);
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

    private int[] lend(int[] state) {
        if (lent == scratch.size()) {
            scratch.add(new int[layout.length()]);
        }
        int[] copy = scratch.get(lent++);
        System.arraycopy(state, 0, copy, 0, copy.length);
        return copy;
    }

    private void giveBack() {
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
    private void run(int[] state, int process, int from, int other, int otherNode, Sink sink) {
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
                    if (!takeApart(state, base, open.message().of(state, base), open.tag(), open.slots())) {
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

    private boolean takeApart(int[] state, int base, int code, int tag, ImmutableList<Integer> slots) {
        Values values = layout.values();
        if (!values.hasTag(code, tag) || values.fieldCount(code) != slots.size()) {
            return false;
        }
        for (int i = 0; i < slots.size(); i++) {
            state[base + slots.get(i)] = values.field(code, i);
        }
        return true;
    }

    private void point(int[] state, int process, int base, int at, Node.Point point, Sink sink) {
        boolean enabled = false;
        for (int i = 0; i < point.alternatives().size(); i++) {
            Alternative alternative = point.alternatives().get(i);
            if (!isOpen(alternative, state, base)) {
                continue;
            }
            boolean happens = alternative.sends()
                    ? send(state, process, base, at, alternative, sink)
                    : receive(state, process, base, at, point, alternative, sink);
            enabled |= happens;
            if (alternative.manner() == Manner.TRYING || alternative.manner() == Manner.TIMED) {
                Medium medium = media.get(channel(state, process, base, alternative));
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

    private int channel(int[] state, int process, int base, Alternative alternative) {
        return channel(alternative.channel().of(state, base), process, alternative.text());
    }

    private int channel(int code, int process, String text) {
        if (!layout.values().isReference(code)) {
            throw new IllegalStateException("process " + codes.get(process).name() + " cannot " + text + ": "
                    + layout.decode(code) + " is no channel");
        }
        return layout.values().channel(code);
    }

    private void begin(TraceStep.Kind kind, int[] state, int process, int base, int at, Alternative alternative) {
        move.set(kind, process, at);
        move.channel = channel(state, process, base, alternative);
        if (alternative.sends()) {
            move.value = alternative.message().of(state, base);
        }
    }

    /** The process goes on with an answer other than {@link Notation#DONE}. */
    private void missed(int[] state, int process, int base, Alternative alternative, int answer, Sink sink) {
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
    private int following(int process, Alternative alternative) {
        return alternative.manner() == Manner.TRANSFERRING
                ? ((Node.Handed) nodes[process][alternative.next()]).next()
                : alternative.next();
    }

    private void answered(int[] state, int base, Alternative alternative) {
        if (alternative.answer() != Node.NONE) {
            state[base + alternative.answer()] = Values.number(Notation.DONE);
        }
    }

    /** The steps in which a message is sent; whether there are any. */
    private boolean send(int[] state, int process, int base, int at, Alternative alternative, Sink sink) {
        int channel = channel(state, process, base, alternative);
        Medium medium = media.get(channel);
        if (medium.isClosed(state)) {
            begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            missed(state, process, base, alternative, Notation.CLOSED, sink);
            return true;
        }
        if (medium.isRendezvous()) {
            return meet(state, process, base, at, alternative, channel, sink);
        }
        int message = alternative.message().of(state, base);
        if (medium.isFull(state)) {
            return overflow(state, process, base, at, alternative, medium, channel, message, sink);
        }
        accept(state, process, base, at, alternative, medium, message, Move.Fate.KEPT, sink);
        for (int copies = 1; copies <= medium.spec().faults().copies(); copies++) {
            int[] next = lend(state);
            begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            move.fate = Move.Fate.COPIED;
            medium.add(next, message, beside(medium, process, alternative));
            int more = 0;
            while (more < copies && !medium.isFull(next)) {
                medium.add(next, message, medium.spec().ordering() == Ordering.PER_PRODUCER_FIFO ? process : 0);
                more++;
            }
            if (more < copies && medium.isUnbounded()) {
                sink.beyond(channel);
            } else {
                answered(next, base, alternative);
                run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
            }
            giveBack();
        }
        if (medium.mayLose(state)) {
            int[] next = lend(state);
            medium.lose(next);
            begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            move.fate = Move.Fate.LOST;
            answered(next, base, alternative);
            run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
            giveBack();
        }
        return true;
    }

    private void accept(
            int[] state,
            int process,
            int base,
            int at,
            Alternative alternative,
            Medium medium,
            int message,
            Move.Fate fate,
            Sink sink) {
        int[] next = lend(state);
        begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
        move.fate = fate;
        if (fate == Move.Fate.DISPLACED) {
            medium.remove(next, 0);
        }
        if (fate != Move.Fate.DROPPED) {
            medium.add(next, message, beside(medium, process, alternative));
        }
        answered(next, base, alternative);
        run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
        giveBack();
    }

    private static int beside(Medium medium, int process, Alternative alternative) {
        if (alternative.manner() == Manner.TRANSFERRING) {
            return process + 1;
        }
        return medium.spec().ordering() == Ordering.PER_PRODUCER_FIFO ? process : 0;
    }

    private boolean overflow(
            int[] state,
            int process,
            int base,
            int at,
            Alternative alternative,
            Medium medium,
            int channel,
            int message,
            Sink sink) {
        if (medium.isUnbounded()) {
            begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            sink.beyond(channel);
            return true;
        }
        switch (medium.spec().overflow()) {
            case BLOCK -> {
                return false;
            }
            case REFUSE -> {
                begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
                missed(state, process, base, alternative, Notation.MISSED, sink);
            }
            case DROP_NEWEST ->
                accept(state, process, base, at, alternative, medium, message, Move.Fate.DROPPED, sink);
            case DROP_OLDEST ->
                accept(state, process, base, at, alternative, medium, message, Move.Fate.DISPLACED, sink);
        }
        return true;
    }

    /** The joint steps with every receiver that is there. */
    private boolean meet(
            int[] state, int process, int base, int at, Alternative alternative, int channel, Sink sink) {
        boolean met = false;
        int message = alternative.message().of(state, base);
        for (int other = 0; other < nodes.length; other++) {
            int otherBase = bases[other];
            if (other == process
                    || !(nodes[other][state[otherBase + Code.NODE]] instanceof Node.Point point)) {
                continue;
            }
            for (int i = 0; i < point.alternatives().size(); i++) {
                Alternative counterpart = point.alternatives().get(i);
                if (counterpart.sends()
                        || (alternative.manner() == Manner.TRYING && counterpart.manner() == Manner.TRYING)
                        || !counterpart.guard().of(state, otherBase)
                        || channel(state, other, otherBase, counterpart) != channel
                        || !matches(state, otherBase, counterpart.match(), message)) {
                    continue;
                }
                met = true;
                int[] next = lend(state);
                begin(TraceStep.Kind.MEET, state, process, base, at, alternative);
                move.partner = other;
                answered(next, base, alternative);
                answered(next, otherBase, counterpart);
                bind(next, otherBase, counterpart.match(), message);
                run(next, process, following(process, alternative), other, counterpart.next(), sink);
                giveBack();
            }
        }
        return met;
    }

    /** Whether a sender is there whom a receiver could meet. */
    private boolean isOffered(int[] state, int process, int base, Alternative alternative, int channel) {
        for (int other = 0; other < nodes.length; other++) {
            int otherBase = bases[other];
            if (other != process && nodes[other][state[otherBase + Code.NODE]] instanceof Node.Point point) {
                for (int i = 0; i < point.alternatives().size(); i++) {
                    Alternative counterpart = point.alternatives().get(i);
                    if (counterpart.sends()
                            && !(alternative.manner() == Manner.TRYING && counterpart.manner() == Manner.TRYING)
                            && counterpart.guard().of(state, otherBase)
                            && channel(state, other, otherBase, counterpart) == channel
                            && matches(
                                    state, base, alternative.match(), counterpart.message().of(state, otherBase))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean matches(int[] state, int base, Match match, int message) {
        return switch (match) {
            case Match.Any _, Match.Ignored _ -> true;
            case Match.Fields fields ->
                layout.values().hasTag(message, fields.tag())
                        && layout.values().fieldCount(message) == fields.slots().size();
            case Match.Equal(Node.Evaluator value) -> value.of(state, base) == message;
        };
    }

    private void bind(int[] state, int base, Match match, int message) {
        switch (match) {
            case Match.Any(int slot) -> state[base + slot] = message;
            case Match.Fields fields -> {
                boolean _ = takeApart(state, base, message, fields.tag(), fields.slots());
            }
            case Match.Ignored _, Match.Equal _ -> {}
        }
    }

    /** The steps in which a message is received; whether there are any. Those of a meeting are the sender's. */
    private boolean receive(
            int[] state, int process, int base, int at, Node.Point point, Alternative alternative, Sink sink) {
        int channel = channel(state, process, base, alternative);
        Medium medium = media.get(channel);
        if (medium.isRendezvous() && !medium.isClosed(state)) {
            return isOffered(state, process, base, alternative, channel);
        }
        boolean found = false;
        boolean selective = alternative.match() instanceof Match.Fields || alternative.match() instanceof Match.Equal;
        for (int i = 0; i < medium.size(state); i++) {
            if (selective ? isNext(state, process, point, alternative, medium, i) : medium.mayTake(state, i)) {
                found = true;
                take(state, process, base, at, alternative, medium, i, sink);
            }
        }
        if (!found && medium.isClosed(state)) {
            begin(TraceStep.Kind.RECEIVE, state, process, base, at, alternative);
            missed(state, process, base, alternative, Notation.CLOSED, sink);
            return true;
        }
        return found;
    }

    /**
     * Whether a selective receiver may take this message: it matches, and would be the next if only those were there that match
     * some branch of the same select.
     */
    private boolean isNext(
            int[] state, int process, Node.Point point, Alternative alternative, Medium medium, int index) {
        if (!matches(state, bases[process], alternative.match(), medium.message(state, index))) {
            return false;
        }
        if (medium.mayTake(state, index)) {
            return true;
        }
        boolean last = medium.spec().ordering() == Ordering.LIFO;
        for (int i = last ? index + 1 : 0; i < (last ? medium.size(state) : index); i++) {
            if (isWanted(state, process, point, medium, i) && !mayOvertake(state, medium, index, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a message matches some branch. */
    private boolean isWanted(int[] state, int process, Node.Point point, Medium medium, int index) {
        int base = bases[process];
        for (int i = 0; i < point.alternatives().size(); i++) {
            Alternative alternative = point.alternatives().get(i);
            if (!alternative.sends()
                    && alternative.guard().of(state, base)
                    && media.get(channel(state, process, base, alternative)) == medium
                    && matches(state, base, alternative.match(), medium.message(state, index))) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayOvertake(int[] state, Medium medium, int index, int other) {
        return medium.spec().ordering() == Ordering.PER_PRODUCER_FIFO
                ? medium.beside(state, other) != medium.beside(state, index)
                : medium.mayBeOvertaken(state, other);
    }

    private void take(
            int[] state,
            int process,
            int base,
            int at,
            Alternative alternative,
            Medium medium,
            int index,
            Sink sink) {
        int message = medium.message(state, index);
        int beside = medium.beside(state, index);
        int[] next = lend(state);
        begin(TraceStep.Kind.RECEIVE, state, process, base, at, alternative);
        move.value = message;
        if (medium.spec().faults().overtaking() > 0) {
            for (int i = 0; i < index; i++) {
                // What a selective receiver does not look for is not overtaken.
                if (isWanted(state, process, (Node.Point) nodes[process][at], medium, i)) {
                    medium.overtake(next, i);
                }
            }
        }
        medium.remove(next, index);
        answered(next, base, alternative);
        bind(next, base, alternative.match(), message);
        if (layout.transfersTo(move.channel) && beside > 0) {
            int sender = beside - 1;
            move.partner = sender;
            Node.Handed handed = (Node.Handed) nodes[sender][state[bases[sender] + Code.NODE]];
            run(next, process, alternative.next(), sender, handed.next(), sink);
        } else {
            run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
        }
        giveBack();
    }

    private void close(int[] state, int process, int base, int at, Node.Close close, Sink sink) {
        int channel = channel(close.channel().of(state, base), process, close.text());
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
