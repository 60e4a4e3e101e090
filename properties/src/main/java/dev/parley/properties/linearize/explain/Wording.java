package dev.parley.properties.linearize.explain;

import dev.parley.model.history.Call;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ThreadName;
import dev.parley.model.semantics.ChannelState;
import java.time.Duration;
import java.util.List;

/** How an argument speaks of calls, threads and states. */
final class Wording {

    private Wording() {}

    /** Such as {@code thread B: receive -> 2}. */
    static String call(Call call) {
        return ThreadName.of(call.thread()) + ": " + operation(call.operation()) + " -> " + call.outcome();
    }

    /** Such as {@code timedSend 2 for 10 ms}. */
    static String operation(Operation operation) {
        String label = operation.kind().label();
        return switch (operation) {
            case TimedSend(int message, Duration timeout) -> label + " " + message + " for " + time(timeout);
            case Sending sending -> label + " " + sending.message();
            case Operation.Timed timed -> label + " for " + time(timed.timeout());
            case Drain(int limit) -> label + " " + limit;
            case SendNull n -> label + " null";
            case Receive _, TryReceive _, Peek _, Size _, RemainingCapacity _ -> label;
        };
    }

    /** Such as {@code receive answered 2} or {@code receive stayed blocked}. */
    static String answered(Call call) {
        return operation(call.operation())
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

    /** Such as {@code 10 ms}, in the greatest unit that needs no fraction. */
    static String time(Duration time) {
        long nanos = time.toNanos();
        if (nanos % 1_000_000 == 0) {
            return nanos / 1_000_000 + " ms";
        }
        return nanos % 1_000 == 0 ? nanos / 1_000 + " us" : nanos + " ns";
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
            text.append(i == 0 ? "" : i == parts.size() - 1 ? " " + last + " " : ", ").append(parts.get(i));
        }
        return text.toString();
    }
}
