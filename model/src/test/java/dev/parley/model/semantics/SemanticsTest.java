package dev.parley.model.semantics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
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
import dev.parley.model.operation.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SemanticsTest {

    private static final Duration TIME = Duration.ofMillis(10);

    private final Semantics two = Semantics.of(ChannelSpec.bounded(2));
    private final Semantics unbounded = Semantics.of(ChannelSpec.unbounded());
    private final Semantics rendezvous = Semantics.of(ChannelSpec.rendezvous());

    @Test
    void aSendIsAcceptedWhileThereIsRoomAndWaitsWhenThereIsNone() {
        assertEquals(ImmutableSet.of("accepted [1]", "interrupted []"), steps(two, new Send(1)));
        assertEquals(ImmutableSet.of("accepted [5, 1]", "interrupted [5]"), steps(two, new Send(1), 5));
        assertEquals(ImmutableSet.of("interrupted [5, 6]"), steps(two, new Send(1), 5, 6));
    }

    @Test
    void aTrySendIsRefusedOnlyWhenFull() {
        assertEquals(ImmutableSet.of("accepted [5, 1]"), steps(two, new TrySend(1), 5));
        assertEquals(ImmutableSet.of("refused [5, 6]"), steps(two, new TrySend(1), 5, 6));
    }

    @Test
    void aTimedSendTimesOutOnlyWhenFull() {
        assertEquals(ImmutableSet.of("accepted [5, 1]", "interrupted [5]"), steps(two, new TimedSend(1, TIME), 5));
        assertEquals(
                ImmutableSet.of("timed out [5, 6]", "interrupted [5, 6]"), steps(two, new TimedSend(1, TIME), 5, 6));
    }

    @Test
    void nothingIsRefusedWithoutABound() {
        assertEquals(ImmutableSet.of("accepted [5, 6, 7, 1]"), steps(unbounded, new TrySend(1), 5, 6, 7));
        assertEquals(ImmutableSet.of(Integer.MAX_VALUE + " [5]"), steps(unbounded, new RemainingCapacity(), 5));
    }

    @Test
    void theOldestMessageIsReceivedFirst() {
        assertEquals(ImmutableSet.of("5 [6]", "interrupted [5, 6]"), steps(two, new Receive(), 5, 6));
        assertEquals(ImmutableSet.of("5 [6]"), steps(two, new TryReceive(), 5, 6));
        assertEquals(ImmutableSet.of("5 [5, 6]"), steps(two, new Peek(), 5, 6));
    }

    @Test
    void onlyAnEmptyChannelIsEmpty() {
        assertEquals(ImmutableSet.of("interrupted []"), steps(two, new Receive()));
        assertEquals(ImmutableSet.of("empty []"), steps(two, new TryReceive()));
        assertEquals(ImmutableSet.of("empty []"), steps(two, new Peek()));
        assertEquals(ImmutableSet.of("timed out []", "interrupted []"), steps(two, new TimedReceive(TIME)));
    }

    @Test
    void aDrainTakesAllThatItMayAtOnce() {
        assertEquals(ImmutableSet.of("[] [5, 6]"), steps(two, new Drain(0), 5, 6));
        assertEquals(ImmutableSet.of("[5] [6]"), steps(two, new Drain(1), 5, 6));
        assertEquals(ImmutableSet.of("[5, 6] []"), steps(two, new Drain(3), 5, 6));
    }

    @Test
    void sizeAndRemainingCapacityAreExact() {
        assertEquals(ImmutableSet.of("1 [5]"), steps(two, new Size(), 5));
        assertEquals(ImmutableSet.of("1 [5]"), steps(two, new RemainingCapacity(), 5));
    }

    @Test
    void nullIsRejectedAndChangesNothing() {
        assertEquals(ImmutableSet.of("rejected [5]"), steps(two, new SendNull(OperationKind.SEND), 5));
    }

    @Test
    void perProducerAnySendersOldestMessageMayBeNext() {
        Semantics perProducer = Semantics.of(ChannelSpec.unbounded().ordered(Ordering.PER_PRODUCER_FIFO));
        ChannelState state = accept(perProducer, 0, 1, 1, 2, 0, 3);
        assertEquals(ImmutableSet.of("1 [3, 2]", "2 [1, 3]"), steps(perProducer, state, new TryReceive(), false));
        assertEquals(
                ImmutableSet.of("[1, 3] [2]", "[1, 2] [3]", "[2, 1] [3]"),
                steps(perProducer, state, new Drain(2), false));
    }

    @Test
    void unorderedAnyMessageMayBeNext() {
        Semantics unordered = Semantics.of(ChannelSpec.unbounded().ordered(Ordering.UNORDERED));
        assertEquals(
                ImmutableSet.of("1 [2]", "2 [1]"),
                steps(unordered, accept(unordered, 0, 1, 0, 2), new TryReceive(), false));
    }

    @Test
    void statesThatTheOrderingCannotTellApartAreEqual() {
        Semantics perProducer = Semantics.of(ChannelSpec.unbounded().ordered(Ordering.PER_PRODUCER_FIFO));
        assertEquals(accept(perProducer, 0, 1, 1, 2), accept(perProducer, 1, 2, 0, 1));
        assertNotEquals(accept(perProducer, 0, 1, 0, 2), accept(perProducer, 0, 2, 0, 1));
        assertNotEquals(accept(two, 0, 1, 1, 2), accept(two, 1, 2, 0, 1));
    }

    @Test
    void aRendezvousHoldsNothing() {
        assertEquals(ImmutableSet.of("interrupted []"), steps(rendezvous, new Send(1)));
        assertEquals(ImmutableSet.of("refused []"), steps(rendezvous, new TrySend(1)));
        assertEquals(ImmutableSet.of("empty []"), steps(rendezvous, new Peek()));
        assertEquals(ImmutableSet.of("0 []"), steps(rendezvous, new Size()));
        assertEquals(ImmutableSet.of("0 []"), steps(rendezvous, new RemainingCapacity()));
    }

    @Test
    void aRendezvousIsAJointStep() {
        assertEquals(
                Optional.of(new Outcome.Received(1)),
                rendezvous.meet(ImmutableList.of(new Send(1)), new TimedReceive(TIME)));
        assertEquals(
                Optional.of(new Outcome.Drained(ImmutableList.of(1, 2))),
                rendezvous.meet(ImmutableList.of(new Send(1), new TimedSend(2, TIME)), new Drain(2)));
    }

    @Test
    void whatCannotMeetDoesNotMeet() {
        ImmutableList<Send> both = ImmutableList.of(new Send(1), new Send(2));
        assertEquals(Optional.empty(), rendezvous.meet(both, new Receive()));
        assertEquals(Optional.empty(), rendezvous.meet(both, new Drain(1)));
        assertEquals(Optional.empty(), rendezvous.meet(ImmutableList.of(new Send(1)), new Peek()));
        assertEquals(Optional.empty(), rendezvous.meet(ImmutableList.of(), new Drain(1)));
        assertEquals(Optional.empty(), two.meet(ImmutableList.of(new Send(1)), new Receive()));
    }

    @Test
    void whoeverWaitsIsEnabledByRoomByAMessageOrByACounterpart() {
        assertTrue(two.enabled(accept(two, 0, 5), new Send(1)));
        assertFalse(two.enabled(accept(two, 0, 5, 0, 6), new Send(1)));
        assertTrue(two.enabled(accept(two, 0, 5), new Receive()));
        assertFalse(two.enabled(ChannelState.EMPTY, new TimedReceive(TIME)));
        assertTrue(two.enabled(ChannelState.EMPTY, new TryReceive()));
        assertFalse(rendezvous.enabled(ChannelState.EMPTY, new Send(1)));
        assertFalse(rendezvous.enabled(ChannelState.EMPTY, new Send(1), ImmutableList.of(new Send(2))));
        assertTrue(rendezvous.enabled(ChannelState.EMPTY, new Send(1), ImmutableList.of(new Receive())));
    }

    @Test
    void aRelaxedTrySendMayBeRefusedThoughThereIsRoom() {
        Semantics always = Semantics.of(ChannelSpec.bounded(2).relaxed(Relaxation.TRY_SEND_MAY_REFUSE));
        Semantics busy = Semantics.of(ChannelSpec.bounded(2).relaxed(Relaxation.TRY_SEND_MAY_REFUSE_WHILE_BUSY));
        ImmutableSet<String> either = ImmutableSet.of("accepted [1]", "refused []");
        ImmutableSet<String> strict = ImmutableSet.of("accepted [1]");
        assertEquals(either, steps(always, ChannelState.EMPTY, new TrySend(1), false));
        assertEquals(either, steps(busy, ChannelState.EMPTY, new TrySend(1), true));
        assertEquals(strict, steps(busy, ChannelState.EMPTY, new TrySend(1), false));
        assertEquals(strict, steps(two, ChannelState.EMPTY, new TrySend(1), true));
    }

    @Test
    void aRelaxedTryReceiveMayMissWhatIsThere() {
        Semantics relaxed = Semantics.of(ChannelSpec.bounded(2).relaxed(Relaxation.TRY_RECEIVE_MAY_MISS));
        assertEquals(ImmutableSet.of("5 []", "empty [5]"), steps(relaxed, new TryReceive(), 5));
        assertEquals(ImmutableSet.of("5 [5]", "empty [5]"), steps(relaxed, new Peek(), 5));
        assertEquals(ImmutableSet.of("5 []", "interrupted [5]"), steps(relaxed, new TimedReceive(TIME), 5));
        assertEquals(ImmutableSet.of("[] [5, 6]", "[5] [6]", "[5, 6] []"), steps(relaxed, new Drain(2), 5, 6));
    }

    @Test
    void aHintMayBeWrongOnlyWhileBusyAndNeverBeyondTheCapacity() {
        Semantics hints = Semantics.of(
                ChannelSpec.bounded(2).relaxed(Relaxation.SIZE_IS_HINT, Relaxation.REMAINING_CAPACITY_IS_HINT));
        assertTrue(answers(hints, new Size(), 2, true));
        assertFalse(answers(hints, new Size(), 3, true));
        assertFalse(answers(hints, new Size(), -1, true));
        assertFalse(answers(hints, new Size(), 2, false));
        assertTrue(answers(hints, new Size(), 0, false));
        assertTrue(answers(hints, new RemainingCapacity(), 0, true));
        assertFalse(answers(hints, new RemainingCapacity(), 0, false));
        assertFalse(answers(two, new Size(), 2, true));
    }

    private static boolean answers(Semantics semantics, Operation operation, int count, boolean busy) {
        return !semantics
                .after(ChannelState.EMPTY, 0, operation, new Outcome.Counted(count), busy)
                .isEmpty();
    }

    private static ImmutableSet<String> steps(Semantics semantics, Operation operation, int... held) {
        ChannelState state = ChannelState.EMPTY;
        for (int message : held) {
            state = semantics.accept(state, 0, message);
        }
        return steps(semantics, state, operation, false);
    }

    private static ImmutableSet<String> steps(
            Semantics semantics, ChannelState state, Operation operation, boolean busy) {
        return semantics.transitions(state, 7, operation, busy).stream()
                .map(step -> step.outcome() + " " + step.next())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** A state of alternating senders and messages. */
    private static ChannelState accept(Semantics semantics, int... sendersAndMessages) {
        ChannelState state = ChannelState.EMPTY;
        for (int i = 0; i < sendersAndMessages.length; i += 2) {
            state = semantics.accept(state, sendersAndMessages[i], sendersAndMessages[i + 1]);
        }
        return state;
    }
}
