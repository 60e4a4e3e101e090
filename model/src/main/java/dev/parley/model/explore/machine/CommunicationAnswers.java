package dev.parley.model.explore.machine;

import dev.parley.model.explore.machine.Node.Alternative;
import dev.parley.model.explore.machine.Node.Match;
import dev.parley.model.system.Notation;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.StepKind;

/** How the step of a communication begins, what its process is told of it, and where it goes on. */
final class CommunicationAnswers {

    private final StateLayout layout;
    private final LocalExecution execution;
    private final PatternMatching matching;

    CommunicationAnswers(StateLayout layout, LocalExecution execution, PatternMatching matching) {
        this.layout = layout;
        this.execution = execution;
        this.matching = matching;
    }

    /** Labels the step. */
    void begin(StepKind kind, int[] state, int process, int base, int at, Alternative alternative) {
        TransitionLabel label = execution.label();
        label.set(kind, process, at);
        label.channel = matching.channel(state, process, alternative);
        if (alternative.sends()) {
            label.value = alternative.message().of(state, base);
        }
    }

    /** Tells the process {@link Notation#DONE}. */
    void done(int[] state, int base, Alternative alternative) {
        if (alternative.answer() != Node.NONE) {
            state[base + alternative.answer()] = ValueCodes.number(Notation.DONE);
        }
    }

    /** The process goes on with an answer other than {@link Notation#DONE}. */
    void missed(int[] state, int process, int base, Alternative alternative, int answer, StepSink sink) {
        execution.label().answer = answer;
        if (alternative.answer() == Node.NONE) {
            execution.broken(
                    state,
                    layout.processes().get(process).name() + " goes on as if it could " + alternative.text()
                            + (answer == Notation.CLOSED ? ", but the channel is closed" : ", but it could not"),
                    sink);
            return;
        }
        int[] next = execution.lend(state);
        next[base + alternative.answer()] = ValueCodes.number(answer);
        switch (alternative.match()) {
            case Match.Any(int slot) -> next[base + slot] = 0;
            case Match.Fields fields -> fields.slots().forEach(slot -> next[base + slot] = 0);
            case Match.Ignored _, Match.Equal _ -> {}
        }
        execution.run(next, process, following(process, alternative), sink);
        execution.giveBack();
    }

    /** Where a process goes on when its communication is over, and nobody need receive its message first. */
    int following(int process, Alternative alternative) {
        return alternative.manner() == Manner.TRANSFERRING
                ? ((Node.AwaitReceipt) execution.node(process, alternative.next())).next()
                : alternative.next();
    }
}
