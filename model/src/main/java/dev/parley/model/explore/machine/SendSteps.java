package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.system.Notation;
import dev.parley.model.system.SendFate;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.StepKind;

/** The steps of a machine in which a process sends, or meets a receiver. */
final class SendSteps {

    private final StateLayout layout;
    private final ImmutableList<CompiledChannel> channels;
    private final LocalExecution execution;
    private final TransitionLabel label;
    private final CommunicationAnswers answers;
    private final PatternMatching matching;

    SendSteps(StateLayout layout, LocalExecution execution, CommunicationAnswers answers, PatternMatching matching) {
        this.layout = layout;
        this.channels = layout.channels();
        this.execution = execution;
        this.label = execution.label();
        this.answers = answers;
        this.matching = matching;
    }

    /** The steps in which a message is sent; whether there are any. */
    boolean send(int[] state, int process, int base, int at, Alternative alternative, StepSink sink) {
        int channel = matching.channel(state, process, alternative);
        CompiledChannel medium = channels.get(channel);
        if (medium.isClosed(state)) {
            answers.begin(StepKind.SEND, state, process, base, at, alternative);
            answers.missed(state, process, base, alternative, Notation.CLOSED, sink);
            return true;
        }
        if (medium.isRendezvous()) {
            return meet(state, process, base, at, alternative, channel, sink);
        }
        int message = alternative.message().of(state, base);
        if (medium.isFull(state)) {
            return overflow(state, process, base, at, alternative, medium, channel, message, sink);
        }
        accept(state, process, base, at, alternative, medium, message, SendFate.KEPT, sink);
        for (int copies = 1; copies <= medium.spec().faults().copies(); copies++) {
            int[] next = execution.lend(state);
            answers.begin(StepKind.SEND, state, process, base, at, alternative);
            label.fate = SendFate.COPIED;
            medium.add(next, message, beside(medium, process, alternative));
            int more = 0;
            while (more < copies && !medium.isFull(next)) {
                medium.add(next, message, medium.spec().ordering() == Ordering.PER_PRODUCER_FIFO ? process : 0);
                more++;
            }
            if (more < copies && medium.isUnbounded()) {
                sink.beyond(channel);
            } else {
                answers.done(next, base, alternative);
                execution.run(next, process, alternative.next(), sink);
            }
            execution.giveBack();
        }
        if (medium.mayLose(state)) {
            int[] next = execution.lend(state);
            medium.lose(next);
            answers.begin(StepKind.SEND, state, process, base, at, alternative);
            label.fate = SendFate.LOST;
            answers.done(next, base, alternative);
            execution.run(next, process, alternative.next(), sink);
            execution.giveBack();
        }
        return true;
    }

    private void accept(
            int[] state,
            int process,
            int base,
            int at,
            Alternative alternative,
            CompiledChannel medium,
            int message,
            SendFate fate,
            StepSink sink) {
        int[] next = execution.lend(state);
        answers.begin(StepKind.SEND, state, process, base, at, alternative);
        label.fate = fate;
        if (fate == SendFate.DISPLACED) {
            medium.remove(next, 0);
        }
        if (fate != SendFate.DROPPED) {
            medium.add(next, message, beside(medium, process, alternative));
        }
        answers.done(next, base, alternative);
        execution.run(next, process, alternative.next(), sink);
        execution.giveBack();
    }

    private static int beside(CompiledChannel medium, int process, Alternative alternative) {
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
            CompiledChannel medium,
            int channel,
            int message,
            StepSink sink) {
        if (medium.isUnbounded()) {
            answers.begin(StepKind.SEND, state, process, base, at, alternative);
            sink.beyond(channel);
            return true;
        }
        switch (medium.spec().overflow()) {
            case BLOCK -> {
                return false;
            }
            case REFUSE -> {
                answers.begin(StepKind.SEND, state, process, base, at, alternative);
                answers.missed(state, process, base, alternative, Notation.MISSED, sink);
            }
            case DROP_NEWEST -> accept(state, process, base, at, alternative, medium, message, SendFate.DROPPED, sink);
            case DROP_OLDEST ->
                accept(state, process, base, at, alternative, medium, message, SendFate.DISPLACED, sink);
        }
        return true;
    }

    /** The joint steps with every receiver that is there. */
    private boolean meet(
            int[] state, int process, int base, int at, Alternative alternative, int channel, StepSink sink) {
        boolean met = false;
        int message = alternative.message().of(state, base);
        for (int other = 0; other < layout.processes().size(); other++) {
            int otherBase = layout.base(other);
            if (other == process
                    || !(execution.node(other, state[otherBase + CompiledProcess.NODE]) instanceof Node.Select point)) {
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
                int[] next = execution.lend(state);
                answers.begin(StepKind.MEET, state, process, base, at, alternative);
                label.partner = other;
                answers.done(next, base, alternative);
                answers.done(next, otherBase, counterpart);
                matching.bind(next, otherBase, counterpart.match(), message);
                execution.run(next, process, answers.following(process, alternative), other, counterpart.next(), sink);
                execution.giveBack();
            }
        }
        return met;
    }
}
