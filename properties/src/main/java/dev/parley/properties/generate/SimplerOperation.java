package dev.parley.properties.generate;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.Send;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.TimedReceive;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Operation.TrySend;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Operations that do the same with less: no time limit, no waiting, fewer messages at once. */
final class SimplerOperation {

    private static final Duration SHORT = Duration.ofMillis(10);

    private SimplerOperation() {}

    /** Simplest first; only operations that the specification has. */
    static Stream<Operation> than(Operation operation, ChannelSpec spec) {
        Stream<Operation> simpler = switch (operation) {
            case Send(int message) -> Stream.of(new TrySend(message));
            case TimedSend(int message, Duration timeout) ->
                Stream.concat(
                        Stream.of(new TrySend(message), new Send(message)),
                        isLong(timeout) ? Stream.of(new TimedSend(message, SHORT)) : Stream.empty());
            case Receive receive -> Stream.of(new TryReceive());
            case TimedReceive(Duration timeout) ->
                Stream.concat(
                        Stream.of(new TryReceive(), new Receive()),
                        isLong(timeout) ? Stream.of(new TimedReceive(SHORT)) : Stream.empty());
            case Drain(int limit)
            when limit > 0 ->
                Stream.concat(
                        Stream.of(new TryReceive()),
                        IntStream.of(1, limit / 2, limit - 1)
                                .filter(fewer -> 0 < fewer && fewer < limit)
                                .distinct()
                                .mapToObj(Drain::new));
            case SendNull(OperationKind kind) -> nulls(kind);
            case TrySend _, TryReceive _, Drain _, Peek _, Size _, RemainingCapacity _ -> Stream.empty();
        };
        return simpler.filter(candidate -> spec.has(candidate.kind()));
    }

    private static Stream<Operation> nulls(OperationKind kind) {
        return switch (kind) {
            case SEND -> Stream.of(new SendNull(OperationKind.TRY_SEND));
            case TIMED_SEND -> Stream.of(new SendNull(OperationKind.TRY_SEND), new SendNull(OperationKind.SEND));
            case TRY_SEND -> Stream.empty();
            case RECEIVE, TRY_RECEIVE, TIMED_RECEIVE, DRAIN, PEEK, SIZE, REMAINING_CAPACITY ->
                throw new IllegalArgumentException(kind + " takes no message");
        };
    }

    private static boolean isLong(Duration timeout) {
        return timeout.compareTo(SHORT) > 0;
    }
}
