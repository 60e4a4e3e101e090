package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.Node.Alternative;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Statement.Manner;

/** The steps of a machine in which a process sends, or meets a receiver. */
final class Sending {

    private final Machine machine;
    private final Layout layout;
    private final ImmutableList<Medium> media;
    private final Matching matching;

    Sending(Machine machine, Matching matching) {
        this.machine = machine;
        this.layout = machine.layout();
        this.media = layout.media();
        this.matching = matching;
    }

    /** The steps in which a message is sent; whether there are any. */
    boolean send(int[] state, int process, int base, int at, Alternative alternative, Machine.Sink sink) {
        int channel = matching.channel(state, process, alternative);
        Medium medium = media.get(channel);
        if (medium.isClosed(state)) {
            machine.begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            machine.missed(state, process, base, alternative, Notation.CLOSED, sink);
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
            int[] next = machine.lend(state);
            machine.begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            machine.move.fate = Move.Fate.COPIED;
            medium.add(next, message, beside(medium, process, alternative));
            int more = 0;
            while (more < copies && !medium.isFull(next)) {
                medium.add(next, message, medium.spec().ordering() == Ordering.PER_PRODUCER_FIFO ? process : 0);
                more++;
            }
            if (more < copies && medium.isUnbounded()) {
                sink.beyond(channel);
            } else {
                machine.answered(next, base, alternative);
                machine.run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
            }
            machine.giveBack();
        }
        if (medium.mayLose(state)) {
            int[] next = machine.lend(state);
            medium.lose(next);
            machine.begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            machine.move.fate = Move.Fate.LOST;
            machine.answered(next, base, alternative);
            machine.run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
            machine.giveBack();
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
            Machine.Sink sink) {
        int[] next = machine.lend(state);
        machine.begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
        machine.move.fate = fate;
        if (fate == Move.Fate.DISPLACED) {
            medium.remove(next, 0);
        }
        if (fate != Move.Fate.DROPPED) {
            medium.add(next, message, beside(medium, process, alternative));
        }
        machine.answered(next, base, alternative);
        machine.run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
        machine.giveBack();
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
            Machine.Sink sink) {
        if (medium.isUnbounded()) {
            machine.begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
            sink.beyond(channel);
            return true;
        }
        switch (medium.spec().overflow()) {
            case BLOCK -> {
                return false;
            }
            case REFUSE -> {
                machine.begin(TraceStep.Kind.SEND, state, process, base, at, alternative);
                machine.missed(state, process, base, alternative, Notation.MISSED, sink);
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
            int[] state, int process, int base, int at, Alternative alternative, int channel, Machine.Sink sink) {
        boolean met = false;
        int message = alternative.message().of(state, base);
        for (int other = 0; other < layout.codes().size(); other++) {
            int otherBase = layout.base(other);
            if (other == process
                    || !(machine.node(other, state[otherBase + Code.NODE]) instanceof Node.Point point)) {
                continue;
            }
            for (int i = 0; i < point.alternatives().size(); i++) {
                Alternative counterpart = point.alternatives().get(i);
                if (counterpart.sends()
                        || (alternative.manner() == Manner.TRYING && counterpart.manner() == Manner.TRYING)
                        || !counterpart.guard().of(state, otherBase)
                        || matching.channel(state, other, counterpart) != channel
                        || !matching.matches(state, otherBase, counterpart.match(), message)) {
                    continue;
                }
                met = true;
                int[] next = machine.lend(state);
                machine.begin(TraceStep.Kind.MEET, state, process, base, at, alternative);
                machine.move.partner = other;
                machine.answered(next, base, alternative);
                machine.answered(next, otherBase, counterpart);
                matching.bind(next, otherBase, counterpart.match(), message);
                machine.run(next, process, machine.following(process, alternative), other, counterpart.next(), sink);
                machine.giveBack();
            }
        }
        return met;
    }
}
