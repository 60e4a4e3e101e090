package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.explore.machine.Node.Match;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.StepKind;

/** The steps of a machine in which a process receives from a channel that holds messages. */
final class ReceiveSteps {

    private final StateLayout layout;
    private final ImmutableList<CompiledChannel> channels;
    private final LocalExecution execution;
    private final TransitionLabel label;
    private final CommunicationAnswers answers;
    private final PatternMatching matching;

    ReceiveSteps(StateLayout layout, LocalExecution execution, CommunicationAnswers answers, PatternMatching matching) {
        this.layout = layout;
        this.channels = layout.channels();
        this.execution = execution;
        this.label = execution.label();
        this.answers = answers;
        this.matching = matching;
    }

    /** The steps in which a message is received; whether there are any. Those of a meeting are the sender's. */
    boolean receive(
            int[] state, int process, int base, int at, Node.Select point, Alternative alternative, StepSink sink) {
        int channel = matching.channel(state, process, alternative);
        CompiledChannel medium = channels.get(channel);
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
            answers.begin(StepKind.RECEIVE, state, process, base, at, alternative);
            answers.missed(state, process, base, alternative, Notation.CLOSED, sink);
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
            CompiledChannel medium,
            int index,
            StepSink sink) {
        int message = medium.message(state, index);
        int beside = medium.beside(state, index);
        int[] next = execution.lend(state);
        answers.begin(StepKind.RECEIVE, state, process, base, at, alternative);
        label.value = message;
        if (medium.spec().faults().overtaking() > 0) {
            for (int i = 0; i < index; i++) {
                // What a selective receiver does not look for is not overtaken.
                if (matching.isWanted(state, process, (Node.Select) execution.node(process, at), medium, i)) {
                    medium.overtake(next, i);
                }
            }
        }
        medium.remove(next, index);
        answers.done(next, base, alternative);
        matching.bind(next, base, alternative.match(), message);
        if (layout.transfersTo(label.channel) && beside > 0) {
            int sender = beside - 1;
            label.partner = sender;
            Node.AwaitReceipt handed =
                    (Node.AwaitReceipt) execution.node(sender, state[layout.base(sender) + CompiledProcess.NODE]);
            execution.run(next, process, alternative.next(), sender, handed.next(), sink);
        } else {
            execution.run(next, process, alternative.next(), sink);
        }
        execution.giveBack();
    }

    /** Whether a sender is there whom a receiver could meet. */
    private boolean isOffered(int[] state, int process, int base, Alternative alternative, int channel) {
        for (int other = 0; other < layout.processes().size(); other++) {
            int otherBase = layout.base(other);
            if (other != process
                    && execution.node(other, state[otherBase + CompiledProcess.NODE]) instanceof Node.Select point) {
                for (int i = 0; i < point.alternatives().size(); i++) {
                    Alternative counterpart = point.alternatives().get(i);
                    if (counterpart.sends()
                            && !(alternative.manner() == Manner.TRYING && counterpart.manner() == Manner.TRYING)
                            && counterpart.guard().of(state, otherBase)
                            && matching.channel(state, other, counterpart) == channel
                            && matching.matches(
                                    state,
                                    base,
                                    alternative.match(),
                                    counterpart.message().of(state, otherBase))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
