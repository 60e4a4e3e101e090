package dev.parley.properties.interleave.enact;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Channel;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Performs an operation on a channel: which method it stands for, and what its answer means. */
final class ChannelInvocation {

    private static final Outcome ACCEPTED = new Outcome.Accepted();
    private static final Outcome REFUSED = new Outcome.Refused();
    private static final Outcome EMPTY = new Outcome.Empty();
    private static final Outcome TIMED_OUT = new Outcome.TimedOut();
    private static final Outcome INTERRUPTED = new Outcome.Interrupted();
    private static final Outcome REJECTED = new Outcome.Rejected();

    private ChannelInvocation() {}

    /** What the channel answers. Whatever it throws is an answer, too, except what the stage wants to go on. */
    static Outcome perform(Channel<Integer> channel, Operation operation, Stage stage) {
        try {
            return switch (operation) {
                case Operation.Send(int message) -> {
                    channel.send(message);
                    yield ACCEPTED;
                }
                case Operation.TrySend(int message) -> channel.trySend(message) ? ACCEPTED : REFUSED;
                case Operation.TimedSend(int message, Duration timeout) ->
                    channel.trySend(message, timeout) ? ACCEPTED : TIMED_OUT;
                case Operation.Receive r -> received(channel.receive());
                case Operation.TryReceive r -> received(channel.tryReceive(), EMPTY);
                case Operation.TimedReceive(Duration timeout) -> received(channel.tryReceive(timeout), TIMED_OUT);
                case Operation.Drain(int limit) -> drained(channel, limit);
                case Operation.Peek p -> received(channel.peek(), EMPTY);
                case Operation.Size s -> new Outcome.Counted(channel.size());
                case Operation.RemainingCapacity c -> new Outcome.Counted(channel.remainingCapacity());
                case Operation.SendNull n -> sendNull(channel, n);
            };
        } catch (InterruptedException e) {
            return INTERRUPTED;
        } catch (Throwable e) {
            return stage.thrown(e);
        }
    }

    private static Outcome sendNull(Channel<Integer> channel, Operation.SendNull operation)
            throws InterruptedException {
        try {
            return switch (operation.kind()) {
                case SEND -> {
                    channel.send(null);
                    yield ACCEPTED;
                }
                case TRY_SEND -> channel.trySend(null) ? ACCEPTED : REFUSED;
                case TIMED_SEND -> channel.trySend(null, Duration.ofMillis(10)) ? ACCEPTED : TIMED_OUT;
                case RECEIVE, TRY_RECEIVE, TIMED_RECEIVE, DRAIN, PEEK, SIZE, REMAINING_CAPACITY ->
                    throw new IllegalArgumentException(operation.kind() + " takes no message");
            };
        } catch (NullPointerException e) {
            return REJECTED;
        }
    }

    private static Outcome drained(Channel<Integer> channel, int limit) {
        List<@Nullable Integer> messages = new ArrayList<>();
        channel.drain(limit, messages::add);
        return messages.contains(null)
                ? new Outcome.Failed("it drained null, which is no message")
                : new Outcome.Drained(ImmutableList.copyOf(messages));
    }

    // An implementation of the port may well answer null, whatever its types promise.

    private static Outcome received(@Nullable Integer message) {
        return message == null
                ? new Outcome.Failed("it answered null, which is no message")
                : new Outcome.Received(message);
    }

    @SuppressWarnings("NullableOptional") // what a subject answers is not to be trusted
    private static Outcome received(@Nullable Optional<Integer> message, Outcome none) {
        return message == null
                ? new Outcome.Failed("it answered null instead of an Optional")
                : message.map(value -> (Outcome) new Outcome.Received(value)).orElse(none);
    }
}
