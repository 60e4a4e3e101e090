package dev.parley.model.operation;

import com.google.common.collect.ImmutableList;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.model.operation.Step.Perform;
import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Programs of any shape, sensible or not. */
final class AnyProgram {

    private AnyProgram() {}

    static Program next(Random random) {
        int threads = 1 + random.nextInt(4);
        return new Program(
                some(threads, () -> some(random.nextInt(4), () -> step(threads, random))),
                some(random.nextInt(4), () -> operation(random)));
    }

    private static <T> ImmutableList<T> some(int count, Supplier<T> one) {
        return Stream.generate(one).limit(count).collect(ImmutableList.toImmutableList());
    }

    private static Step step(int threads, Random random) {
        return random.nextInt(6) == 0 ? new Interrupt(random.nextInt(threads)) : new Perform(operation(random));
    }

    private static Operation operation(Random random) {
        OperationKind[] kinds = OperationKind.values();
        OperationKind kind = kinds[random.nextInt(kinds.length)];
        int number = random.nextInt(Integer.MAX_VALUE);
        Duration time = Duration.ofMillis(random.nextInt(1_000_000));
        if (kind.role() == OperationKind.Role.SENDER && random.nextInt(6) == 0) {
            return new Operation.SendNull(kind);
        }
        return switch (kind) {
            case SEND -> new Operation.Send(number);
            case TRY_SEND -> new Operation.TrySend(number);
            case TIMED_SEND -> new Operation.TimedSend(number, time);
            case RECEIVE -> new Operation.Receive();
            case TRY_RECEIVE -> new Operation.TryReceive();
            case TIMED_RECEIVE -> new Operation.TimedReceive(time);
            case DRAIN -> new Operation.Drain(number);
            case PEEK -> new Operation.Peek();
            case SIZE -> new Operation.Size();
            case REMAINING_CAPACITY -> new Operation.RemainingCapacity();
        };
    }
}
