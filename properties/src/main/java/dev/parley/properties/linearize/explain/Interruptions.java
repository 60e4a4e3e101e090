package dev.parley.properties.linearize.explain;

import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Interruption;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ThreadName;
import dev.parley.model.rule.Rule;
import java.util.Optional;

/** Which interruption was answered by which call, and which one was not, or by nobody. */
final class Interruptions {

    private final History history;

    Interruptions(History history) {
        this.history = history;
    }

    /** An interruption that was swallowed, an answer to none, or one that was not answered. */
    Optional<Diagnosis> fault() {
        return swallowed().or(this::unfounded).or(this::unanswered);
    }

    private Optional<Diagnosis> swallowed() {
        for (Call call : history.calls()) {
            if (history.swallowedInterrupts().contains(call.id())) {
                return Optional.of(new Argument()
                        .because(call, ", and its thread had been interrupted")
                        .because("afterwards the thread no longer had its interrupted status")
                        .so("the interruption was neither answered nor kept")
                        .breaks(Rule.INT_1, Wording.answered(call) + " and swallowed the interruption of its thread"));
            }
        }
        return Optional.empty();
    }

    /** Every answer uses up the first interruption of its thread that is left. */
    private Optional<Diagnosis> unfounded() {
        boolean[] used = new boolean[history.interruptions().size()];
        for (Call call : history.calls()) {
            if (call.outcome() instanceof Outcome.Interrupted && !isFounded(call, used)) {
                return Optional.of(new Argument()
                        .because(call, "")
                        .because("every interruption of " + ThreadName.of(call.thread())
                                + " before that, if any, was answered by an earlier call")
                        .breaks(Rule.INT_1, Wording.answered(call) + ", although nobody had interrupted its thread"));
            }
        }
        return Optional.empty();
    }

    private boolean isFounded(Call call, boolean[] used) {
        for (int i = 0; i < used.length; i++) {
            Interruption interruption = history.interruptions().get(i);
            if (!used[i]
                    && interruption.thread() == call.thread()
                    && !call.returned().isBefore(interruption.at())) {
                used[i] = true;
                return true;
            }
        }
        return false;
    }

    private Optional<Diagnosis> unanswered() {
        for (Call call : history.calls()) {
            if (call.outcome() instanceof Outcome.Blocked
                    && call.operation().kind().waits()
                    && isInterrupted(call)) {
                return Optional.of(new Argument()
                        .because(call, ": it had not come back when nothing could move any more")
                        .because(ThreadName.of(call.thread()) + " had been interrupted, and no call had answered that")
                        .breaks(Rule.INT_1, Wording.answered(call) + ", although its thread had been interrupted"));
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the thread was interrupted since it last answered an interruption. Two interruptions before one answer
     * are one: the thread has one status.
     */
    private boolean isInterrupted(Call blocked) {
        for (Interruption interruption : history.interruptions()) {
            if (interruption.thread() == blocked.thread() && !isAnswered(interruption)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAnswered(Interruption interruption) {
        for (Call call : history.calls()) {
            if (call.thread() == interruption.thread()
                    && call.outcome() instanceof Outcome.Interrupted
                    && !call.returned().isBefore(interruption.at())) {
                return true;
            }
        }
        return false;
    }
}
