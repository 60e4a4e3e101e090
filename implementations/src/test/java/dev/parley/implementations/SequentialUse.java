package dev.parley.implementations;

import static dev.parley.model.operation.OperationKind.DRAIN;
import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.RECEIVE;
import static dev.parley.model.operation.OperationKind.REMAINING_CAPACITY;
import static dev.parley.model.operation.OperationKind.SEND;
import static dev.parley.model.operation.OperationKind.SIZE;
import static dev.parley.model.operation.OperationKind.TIMED_RECEIVE;
import static dev.parley.model.operation.OperationKind.TIMED_SEND;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_SEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a specification promises to a single thread, checked by assertion. Relaxations do not matter here:
 * nothing else is in progress. Timed operations are used where they must give up, or need not wait.
 */
final class SequentialUse {

    private static final Duration TIME = Duration.ofMillis(1);
    private static final int LAPS = 3;
    /** How many messages an unbounded channel is given at once. */
    private static final int SOME = 3;

    private final ChannelSpec spec;
    private final Channel<Integer> channel;
    private final int room;
    private int sent;
    private int received;
    /** What was received from a channel that promises no order. */
    private final Set<Integer> taken = new HashSet<>();

    private SequentialUse(ChannelSpec spec, Channel<Integer> channel) {
        this.spec = spec;
        this.channel = channel;
        this.room = switch (spec.capacity()) {
            case Capacity.Rendezvous r -> 0;
            case Capacity.Bounded(int limit) -> limit;
            case Capacity.Unbounded u -> SOME;
        };
    }

    /**
     * Uses the channel, which must be fresh.
     *
     * @throws AssertionError naming the promise that is broken
     */
    static void check(ChannelSpec spec, Channel<Integer> channel) throws InterruptedException {
        SequentialUse use = new SequentialUse(spec, channel);
        use.empty();
        use.nullIsRejected();
        for (int lap = 0; lap < LAPS; lap++) {
            use.fill();
            use.full();
            use.nullIsRejected();
            use.takeHalf();
            use.fill();
            use.takeAll();
            use.empty();
        }
        use.drains();
        use.empty();
    }

    private void fill() throws InterruptedException {
        while (sent - received < room) {
            send(++sent);
            observe();
        }
    }

    private void takeHalf() throws InterruptedException {
        for (int i = 0; i < (room + 1) / 2; i++) {
            receive();
        }
    }

    private void takeAll() throws InterruptedException {
        while (received < sent) {
            receive();
        }
    }

    private void send(int message) throws InterruptedException {
        OperationKind kind = pick(message, SEND, TRY_SEND, TIMED_SEND);
        switch (kind) {
            case SEND -> channel.send(message);
            case TRY_SEND -> assertTrue(channel.trySend(message), "a try-send finds room");
            default -> assertTrue(channel.trySend(message, TIME), "a timed send finds room");
        }
    }

    private void receive() throws InterruptedException {
        OperationKind kind = pick(received, RECEIVE, TRY_RECEIVE, TIMED_RECEIVE);
        Optional<Integer> message = switch (kind) {
            case RECEIVE -> Optional.of(channel.receive());
            case TRY_RECEIVE -> channel.tryReceive();
            default -> channel.tryReceive(TIME);
        };
        received++;
        if (spec.ordering() == Ordering.UNORDERED) {
            assertTrue(message.isPresent(), "a message that is held is received");
            assertTrue(message.get() >= 1 && message.get() <= sent, "what is received was sent");
            assertTrue(taken.add(message.get()), "what is received was not received before");
        } else {
            assertEquals(Optional.of(received), message, "messages are received in the order of sending");
        }
        observe();
    }

    /** One of the kinds that exist, a different one each time. */
    private OperationKind pick(int turn, OperationKind... kinds) {
        ImmutableList<OperationKind> existing =
                Stream.of(kinds).filter(spec::has).collect(ImmutableList.toImmutableList());
        return existing.get(turn % existing.size());
    }

    private void observe() {
        int held = sent - received;
        if (spec.has(SIZE)) {
            assertEquals(held, channel.size(), "the size is the number of messages held");
        }
        if (spec.has(PEEK)) {
            assertEquals(
                    held == 0 ? Optional.empty() : Optional.of(received + 1),
                    channel.peek(),
                    "peek shows what is received next");
        }
        if (spec.has(REMAINING_CAPACITY)) {
            int expected = spec.capacity() instanceof Capacity.Unbounded ? Integer.MAX_VALUE : room - held;
            assertEquals(expected, channel.remainingCapacity(), "the remaining capacity is what is not held");
        }
    }

    private void full() throws InterruptedException {
        if (spec.capacity() instanceof Capacity.Unbounded) {
            return;
        }
        if (spec.has(TRY_SEND)) {
            assertFalse(channel.trySend(-1), "a try-send is refused when the channel is full");
        }
        if (spec.has(TIMED_SEND)) {
            assertFalse(channel.trySend(-1, TIME), "a timed send gives up when the channel is full");
        }
        observe();
    }

    private void empty() throws InterruptedException {
        if (spec.has(TRY_RECEIVE)) {
            assertEquals(Optional.empty(), channel.tryReceive(), "a try-receive finds nothing");
        }
        if (spec.has(TIMED_RECEIVE)) {
            assertEquals(Optional.empty(), channel.tryReceive(TIME), "a timed receive gives up");
        }
        if (spec.has(DRAIN)) {
            assertEquals(List.of(), drain(SOME), "nothing is drained from an empty channel");
        }
        observe();
    }

    private void nullIsRejected() {
        if (!spec.refusesNull()) {
            return;
        }
        if (spec.has(SEND)) {
            assertThrows(NullPointerException.class, () -> channel.send(null), "send rejects null");
        }
        if (spec.has(TRY_SEND)) {
            assertThrows(NullPointerException.class, () -> channel.trySend(null), "try-send rejects null");
        }
        if (spec.has(TIMED_SEND)) {
            assertThrows(NullPointerException.class, () -> channel.trySend(null, TIME), "timed send rejects null");
        }
        observe();
    }

    private void drains() throws InterruptedException {
        if (!spec.has(DRAIN)) {
            return;
        }
        fill();
        assertEquals(List.of(), drain(0), "a drain of nothing takes nothing");
        int some = Math.min(1, room);
        assertEquals(next(some), drain(1), "a drain takes no more than its limit");
        assertEquals(next(sent - received), drain(Integer.MAX_VALUE), "a drain takes all there is");
    }

    private List<Integer> drain(int limit) {
        List<Integer> messages = new ArrayList<>();
        channel.drain(limit, messages::add);
        return messages;
    }

    private List<Integer> next(int count) {
        int first = received + 1;
        received += count;
        return IntStream.range(first, first + count).boxed().toList();
    }
}
