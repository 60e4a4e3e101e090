package dev.parley.model.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class ChannelsTest {

    private final ArrayBlockingQueue<Integer> blockingQueue = new ArrayBlockingQueue<>(2);
    private final Channel<Integer> blocking = Channels.of(blockingQueue);
    private final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
    private final Channel<Integer> nonBlocking = Channels.of(queue);

    @Test
    void aBlockingQueueHasEveryOperation() throws InterruptedException {
        assertEquals(ImmutableSet.copyOf(OperationKind.values()), blocking.operations());
        blocking.send(1);
        assertTrue(blocking.trySend(2, Duration.ofMillis(1)));
        assertFalse(blocking.trySend(3));
        assertFalse(blocking.trySend(3, Duration.ZERO));
        assertEquals(2, blocking.size());
        assertEquals(0, blocking.remainingCapacity());
        assertEquals(Optional.of(1), blocking.peek());
        assertEquals(1, blocking.receive());
        assertEquals(Optional.of(2), blocking.tryReceive(Duration.ofMillis(1)));
        assertEquals(Optional.empty(), blocking.tryReceive());
        assertEquals(Optional.empty(), blocking.tryReceive(Duration.ZERO));
        assertEquals(Optional.empty(), blocking.peek());
        assertEquals(2, blocking.remainingCapacity());
    }

    @Test
    void aDrainTakesAtMostItsLimitInOrder() {
        assertTrue(blocking.trySend(1));
        assertTrue(blocking.trySend(2));
        List<Integer> drained = new ArrayList<>();
        blocking.drain(0, drained::add);
        assertEquals(List.of(), drained);
        blocking.drain(1, drained::add);
        assertEquals(List.of(1), drained);
        blocking.drain(5, drained::add);
        assertEquals(List.of(1, 2), drained);
        assertEquals(0, blocking.size());
    }

    @Test
    void aQueueHasItsNonBlockingOperations() {
        assertEquals(ChannelSpec.unbounded().nonBlocking().operations(), nonBlocking.operations());
        assertTrue(nonBlocking.trySend(1));
        assertTrue(nonBlocking.trySend(2));
        assertEquals(2, nonBlocking.size());
        assertEquals(Optional.of(1), nonBlocking.peek());
        assertEquals(Optional.of(1), nonBlocking.tryReceive());
        assertEquals(Optional.of(2), nonBlocking.tryReceive());
        assertEquals(Optional.empty(), nonBlocking.tryReceive());
    }

    @Test
    void aQueueThatTurnsOutToBlockHasEveryOperation() {
        Queue<Integer> seenAsQueue = blockingQueue;
        assertEquals(
                ImmutableSet.copyOf(OperationKind.values()),
                Channels.of(seenAsQueue).operations());
    }

    @Test
    void nullIsPassedOnForTheQueueToReject() {
        assertThrows(NullPointerException.class, () -> nonBlocking.trySend(null));
        assertThrows(NullPointerException.class, () -> blocking.trySend(null));
        assertThrows(NullPointerException.class, () -> blocking.send(null));
        assertThrows(NullPointerException.class, () -> blocking.trySend(null, Duration.ofMillis(1)));
        assertEquals(0, blocking.size());
        assertEquals(0, nonBlocking.size());
    }

    @Test
    void anInterruptedThreadIsAnswered() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, blocking::receive);
        assertFalse(Thread.interrupted());
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> blocking.send(1));
        assertEquals(0, blocking.size());
    }

    @Test
    void aMissingOperationSaysWhatToDo() {
        String message = assertThrows(UnsupportedOperationException.class, nonBlocking::receive)
                .toString();
        assertTrue(
                message.endsWith("does not implement receive;"
                        + " implement it, or take it out of the specification with without(RECEIVE)"),
                message);
        assertThrows(UnsupportedOperationException.class, () -> nonBlocking.send(1));
        assertThrows(UnsupportedOperationException.class, () -> nonBlocking.trySend(1, Duration.ZERO));
        assertThrows(UnsupportedOperationException.class, () -> nonBlocking.tryReceive(Duration.ZERO));
        assertThrows(UnsupportedOperationException.class, () -> nonBlocking.drain(1, taken -> {}));
        assertThrows(UnsupportedOperationException.class, nonBlocking::remainingCapacity);
    }

    @Test
    void theSubjectIsTheQueueItself() {
        assertSame(queue, nonBlocking.subject());
        assertSame(blockingQueue, blocking.subject());
        Channel<Integer> own = new Channel<>() {};
        assertSame(own, own.subject());
    }
}
