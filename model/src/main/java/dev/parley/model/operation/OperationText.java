package dev.parley.model.operation;

import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.TimedReceive;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TryReceive;
import java.time.Duration;

/** Operations and steps of a program for people to read; {@link ProgramText} is for pasting. */
public final class OperationText {

    private OperationText() {}

    /** Such as {@code timedSend 2 (10 ms)}, to stand by itself. */
    public static String of(Operation operation) {
        return text(operation, " (", ")");
    }

    /** Such as {@code timedSend 2 for 10 ms}, to stand in a sentence. */
    public static String inSentence(Operation operation) {
        return text(operation, " for ", "");
    }

    /** Such as {@code send 1} or {@code interrupt B}. */
    public static String of(Step step) {
        return switch (step) {
            case Step.Perform(Operation operation) -> of(operation);
            case Step.Interrupt(int thread) -> "interrupt " + ThreadName.letter(thread);
        };
    }

    /** Such as {@code 10 ms}, in the greatest unit that needs no fraction. */
    public static String time(Duration time) {
        long nanos = time.toNanos();
        if (nanos % 1_000_000 == 0) {
            return nanos / 1_000_000 + " ms";
        }
        return nanos % 1_000 == 0 ? nanos / 1_000 + " us" : nanos + " ns";
    }

    private static String text(Operation operation, String before, String after) {
        String label = operation.kind().label();
        return switch (operation) {
            case TimedSend(int message, Duration timeout) -> label + " " + message + before + time(timeout) + after;
            case TimedReceive(Duration timeout) -> label + before + time(timeout) + after;
            case Sending sending -> label + " " + sending.message();
            case Drain(int limit) -> label + " " + limit;
            case SendNull _ -> label + " null";
            case Receive _, TryReceive _, Peek _, Size _, RemainingCapacity _ -> label;
        };
    }
}
