package dev.parley.properties.linearize.explain;

import dev.parley.model.history.Call;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ThreadName;
import dev.parley.model.semantics.ChannelState;
import java.util.List;

/** How an argument speaks of calls, threads and states. */
final class Wording {

    private Wording() {}

    /** Such as {@code thread B: receive -> 2}. */
    static String call(Call call) {
        return ThreadName.of(call.thread()) + ": " + OperationText.inSentence(call.operation()) + " -> "
                + call.outcome();
    }

    /** Such as {@code receive answered 2} or {@code receive stayed blocked}. */
    static String answered(Call call) {
        return OperationText.inSentence(call.operation())
                + switch (call.outcome()) {
                    case Outcome.Blocked b -> " stayed blocked";
                    case Outcome.Accepted a -> " was accepted";
                    case Outcome.Refused r -> " was refused";
                    case Outcome.Rejected r -> " was rejected";
                    case Outcome.TimedOut t -> " timed out";
                    case Outcome.Interrupted i -> " was interrupted";
                    case Outcome.Failed(String what) -> " failed: " + what;
                    case Outcome.Received _, Outcome.Empty _, Outcome.Drained _ -> " answered " + call.outcome();
                    case Outcome.Counted _, Outcome.Pending _ -> " answered " + call.outcome();
                };
    }

    /** Such as {@code the channel holds [1, 2]} or {@code the channel is empty}. */
    static String holds(ChannelState state) {
        return state.isEmpty() ? "the channel is empty" : "the channel holds " + state;
    }

    /** Such as {@code 1, 2 and 3}. */
    static String list(List<?> parts) {
        return list(parts, "and");
    }

    /** Such as {@code 1, 2 or 3}. */
    static String list(List<?> parts, String last) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            text.append(i == 0 ? "" : i == parts.size() - 1 ? " " + last + " " : ", ")
                    .append(parts.get(i));
        }
        return text.toString();
    }
}
