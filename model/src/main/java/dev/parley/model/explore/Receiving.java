package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.Node.Alternative;
import dev.parley.model.explore.Node.Match;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Statement.Manner;

/** The steps of a machine in which a process receives from a channel that holds messages. */
final class Receiving {

    private final Machine machine;
    private final Layout layout;
    private final ImmutableList<Medium> media;
    private final Matching matching;

    Receiving(Machine machine, Matching matching) {
        this.machine = machine;
        this.layout = machine.layout();
        this.media = layout.media();
        this.matching = matching;
    }

    /** The steps in which a message is received; whether there are any. Those of a meeting are the sender's. */
    boolean receive(
            int[] state, int process, int base, int at, Node.Point point, Alternative alternative, Machine.Sink sink) {
        int channel = matching.channel(state, process, alternative);
        Medium medium = media.get(channel);
        if (medium.isRendezvous() && !medium.isClosed(state)) {
            return isOffered(state, process, base, alternative, channel);
        }
        boolean found = false;
        boolean selective = alternative.match() instanceof Match.Fields || alternative.match() instanceof Match.Equal;
        for (int i = 0; i < medium.size(state); i++) {
            if (selective ? matching.isNext(state, process, point, alternative, medium, i) : medium.mayTake(state, i)) {
                found = true;
                take(state, process, base, at, alternative, medium, i, sink);
            }
        }
        if (!found && medium.isClosed(state)) {
            machine.begin(TraceStep.Kind.RECEIVE, state, process, base, at, alternative);
            machine.missed(state, process, base, alternative, Notation.CLOSED, sink);
            return true;
        }
        return found;
    }

    private void take(
            int[] state,
            int process,
            int base,
            int at,
            Alternative alternative,
            Medium medium,
            int index,
            Machine.Sink sink) {
        int message = medium.message(state, index);
        int beside = medium.beside(state, index);
        int[] next = machine.lend(state);
        machine.begin(TraceStep.Kind.RECEIVE, state, process, base, at, alternative);
        machine.move.value = message;
        if (medium.spec().faults().overtaking() > 0) {
            for (int i = 0; i < index; i++) {
                // What a selective receiver does not look for is not overtaken.
                if (matching.isWanted(state, process, (Node.Point) machine.node(process, at), medium, i)) {
                    medium.overtake(next, i);
                }
            }
        }
        medium.remove(next, index);
        machine.answered(next, base, alternative);
        matching.bind(next, base, alternative.match(), message);
        if (layout.transfersTo(machine.move.channel) && beside > 0) {
            int sender = beside - 1;
            machine.move.partner = sender;
            Node.Handed handed = (Node.Handed) machine.node(sender, state[layout.base(sender) + Code.NODE]);
            machine.run(next, process, alternative.next(), sender, handed.next(), sink);
        } else {
            machine.run(next, process, alternative.next(), Move.NOBODY, Node.NONE, sink);
        }
        machine.giveBack();
    }

    /** Whether a sender is there whom a receiver could meet. */
    private boolean isOffered(int[] state, int process, int base, Alternative alternative, int channel) {
        for (int other = 0; other < layout.codes().size(); other++) {
            int otherBase = layout.base(other);
            if (other != process && machine.node(other, state[otherBase + Code.NODE]) instanceof Node.Point point) {
                for (int i = 0; i < point.alternatives().size(); i++) {
                    Alternative counterpart = point.alternatives().get(i);
                    if (counterpart.sends()
                            && !(alternative.manner() == Manner.TRYING && counterpart.manner() == Manner.TRYING)
                            && counterpart.guard().of(state, otherBase)
                            && matching.channel(state, other, counterpart) == channel
                            && matching.matches(
                                    state, base, alternative.match(), counterpart.message().of(state, otherBase))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
