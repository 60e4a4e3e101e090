package dev.parley.model.explore.machine;

import dev.parley.model.channel.Closing;
import dev.parley.model.system.Notation;
import dev.parley.model.system.StepKind;

/** The steps of a machine in which a process closes a channel. */
final class CloseSteps {

    private final StateLayout layout;
    private final LocalExecution execution;
    private final PatternMatching matching;

    CloseSteps(StateLayout layout, LocalExecution execution, PatternMatching matching) {
        this.layout = layout;
        this.execution = execution;
        this.matching = matching;
    }

    void close(int[] state, int process, int base, int at, Node.Close close, StepSink sink) {
        int channel = matching.channel(close.channel().of(state, base), process, close.text());
        CompiledChannel closed = layout.channels().get(channel);
        TransitionLabel label = execution.label();
        label.set(StepKind.CLOSE, process, at);
        label.channel = channel;
        if (closed.spec().closing() == Closing.NEVER) {
            throw new IllegalStateException(
                    "process " + layout.processes().get(process).name() + " closes "
                            + layout.channelNames().get(channel)
                            + ", which its specification does not allow: say closing(...) there");
        }
        boolean already = closed.isClosed(state);
        if (already && close.answer() == Node.NONE) {
            label.answer = Notation.CLOSED;
            execution.broken(
                    state,
                    layout.processes().get(process).name() + " closes "
                            + layout.channelNames().get(channel) + ", which is closed already",
                    sink);
            return;
        }
        int[] next = execution.lend(state);
        label.answer = already ? Notation.CLOSED : Notation.DONE;
        closed.close(next);
        if (close.answer() != Node.NONE) {
            next[base + close.answer()] = ValueCodes.number(label.answer);
        }
        execution.run(next, process, close.next(), sink);
        execution.giveBack();
    }
}
