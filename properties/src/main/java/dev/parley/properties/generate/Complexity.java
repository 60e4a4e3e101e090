package dev.parley.properties.generate;

import com.google.common.collect.ComparisonChain;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.Send;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.Timed;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Operation.TrySend;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import java.util.List;

/**
 * How much there is to understand in a program: the first component that differs decides. No component is ever
 * negative, so there is no endless way down.
 *
 * @param size the number of steps, the finale included
 * @param weight of the operations: try-operations and counts are lightest, time limits heaviest
 * @param outOfNumber 1 if the messages are not 1, 2, 3 and so on in program order, else 0
 */
record Complexity(int threads, int size, int finale, long weight, int outOfNumber) implements Comparable<Complexity> {

    static Complexity of(Program program) {
        long inThreads = program.threads().stream()
                .flatMap(List::stream)
                .mapToLong(Complexity::weight)
                .sum();
        long inFinale = program.finale().stream().mapToLong(Complexity::weight).sum();
        return new Complexity(
                program.threads().size(),
                program.size(),
                program.finale().size(),
                inThreads + inFinale,
                MessageNumbering.areNumbered(program) ? 0 : 1);
    }

    private static long weight(Step step) {
        return switch (step) {
            case Perform(Operation operation) -> weight(operation);
            case Interrupt interrupt -> 1;
        };
    }

    private static long weight(Operation operation) {
        return switch (operation) {
            case Timed timed -> weight(operation.kind()) + timed.timeout().toMillis();
            case Drain(int limit) -> weight(operation.kind()) + limit;
            case Send _, TrySend _, SendNull _, Receive _, TryReceive _, Peek _, Size _, RemainingCapacity _ ->
                weight(operation.kind());
        };
    }

    private static int weight(OperationKind kind) {
        return switch (kind) {
            case TRY_SEND, TRY_RECEIVE, PEEK, SIZE, REMAINING_CAPACITY -> 1;
            case SEND, RECEIVE, DRAIN -> 2;
            case TIMED_SEND, TIMED_RECEIVE -> 3;
        };
    }

    @Override
    public int compareTo(Complexity other) {
        return ComparisonChain.start()
                .compare(threads, other.threads)
                .compare(size, other.size)
                .compare(finale, other.finale)
                .compare(weight, other.weight)
                .compare(outOfNumber, other.outOfNumber)
                .result();
    }
}
