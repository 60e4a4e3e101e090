package dev.parley.properties.lincheck;

import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.SIZE;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_SEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;
import dev.parley.properties.lincheck.LincheckResult.Agrees;
import dev.parley.properties.lincheck.LincheckResult.FindsViolation;
import dev.parley.properties.lincheck.LincheckResult.NotApplicable;
import java.util.ArrayDeque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SecondOpinionTest {

    private static final ImmutableSet<OperationKind> EXCHANGE = ImmutableSet.of(TRY_SEND, TRY_RECEIVE);

    private static void agrees(ChannelSpec spec, Supplier<? extends Channel<Integer>> open) {
        Agrees opinion = assertInstanceOf(Agrees.class, SecondOpinion.of(spec, open));
        assertTrue(opinion.invocations() > 5L * opinion.scenarios(), opinion.toString());
    }

    private static void findsViolation(ChannelSpec spec, Supplier<? extends Channel<Integer>> open, String named) {
        FindsViolation opinion = assertInstanceOf(FindsViolation.class, SecondOpinion.of(spec, open));
        assertTrue(opinion.text().contains(named), opinion.text());
    }

    @Test
    void aConcurrentLinkedQueueIsRight() {
        agrees(ChannelSpec.unbounded().nonBlocking(), () -> Channels.of(new ConcurrentLinkedQueue<>()));
    }

    @Test
    void anArrayBlockingQueueIsRightWhenNobodyWaits() {
        agrees(ChannelSpec.bounded(2), () -> Channels.of(new ArrayBlockingQueue<>(2)));
    }

    @Test
    void anArrayBlockingQueueOfTwoIsNotOneOfOne() {
        findsViolation(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(2)), "trySend");
    }

    @Test
    void capacityCheckedBeforeActingIsFound() {
        findsViolation(
                ChannelSpec.bounded(1).only(EXCHANGE), () -> new OverfilledQueue(1), "Invalid execution results");
    }

    @Test
    void aMessageDeliveredTwiceIsFound() {
        findsViolation(ChannelSpec.unbounded().only(EXCHANGE), TwiceDelivered::new, "tryReceive(): 1");
    }

    /** The same queue is right for a single consumer: no scenario lets two threads receive. */
    @Test
    void partiesAreRespected() {
        agrees(ChannelSpec.unbounded().only(EXCHANGE).singleConsumer(), TwiceDelivered::new);
        agrees(ChannelSpec.bounded(1).only(EXCHANGE).singleProducer(), () -> new OverfilledQueue(1));
    }

    @Test
    void aQueueForOneThreadIsNotForTwo() {
        findsViolation(ChannelSpec.unbounded().nonBlocking(), () -> Channels.of(new ArrayDeque<>()), "trySend");
    }

    @Test
    void aChannelThatCannotBeOpenedIsSaidToBeSo() {
        findsViolation(
                ChannelSpec.bounded(1),
                () -> {
                    throw new IllegalStateException("no channel today");
                },
                "no channel today");
    }

    @Test
    void aChannelThatLacksAnOperationIsSaidToBeSo() {
        findsViolation(ChannelSpec.unbounded(), () -> Channels.of(new ConcurrentLinkedQueue<>()), "lacks operations");
    }

    @Test
    void anOperationThatThrowsAnErrorIsFound() {
        findsViolation(ChannelSpec.unbounded().only(EXCHANGE), Throwing::new, "StackOverflowError");
    }

    @Test
    void anOperationThatNeverReturnsIsFound() {
        findsViolation(ChannelSpec.unbounded().only(EXCHANGE), Spinning::new, "trySend");
    }

    private static final class Throwing implements Channel<Integer> {
        @Override
        public boolean trySend(@Nullable Integer message) {
            throw new StackOverflowError();
        }
    }

    private static final class Spinning implements Channel<Integer> {
        private long spins;

        @Override
        public boolean trySend(@Nullable Integer message) {
            while (spins >= 0) {
                spins = (spins + 1) % 10;
            }
            return true;
        }
    }

    @Test
    void relaxedObservationsAreLeftOut() {
        Agrees opinion = assertInstanceOf(
                Agrees.class,
                SecondOpinion.of(
                        ChannelSpec.unbounded().nonBlocking().relaxed(Relaxation.SIZE_IS_HINT),
                        () -> Channels.of(new ConcurrentLinkedQueue<>())));
        assertEquals(ImmutableSet.of(TRY_SEND, TRY_RECEIVE, PEEK), opinion.judged());
    }

    @Test
    void whatLincheckCannotExpressIsNotApplicable() {
        ChannelSpec spec = ChannelSpec.bounded(1);
        assertTrue(reason(spec.without(TRY_SEND)).contains("no strict trySend"));
        assertTrue(reason(spec.without(TRY_RECEIVE)).contains("no strict tryReceive"));
        assertTrue(reason(spec.relaxed(Relaxation.TRY_SEND_MAY_REFUSE)).contains("no strict trySend"));
        assertTrue(
                reason(spec.relaxed(Relaxation.TRY_RECEIVE_MAY_MISS_WHILE_BUSY)).contains("no strict tryReceive"));
        assertTrue(reason(spec.ordered(Ordering.UNORDERED)).contains("unordered"));
        assertTrue(reason(spec.ordered(Ordering.PER_PRODUCER_FIFO)).contains("FIFO per producer"));
    }

    private static String reason(ChannelSpec spec) {
        return assertInstanceOf(
                        NotApplicable.class, SecondOpinion.of(spec, () -> Channels.of(new ArrayBlockingQueue<>(1))))
                .reason();
    }

    @Test
    void anAgreementOverNothingIsImpossible() {
        assertThrows(IllegalArgumentException.class, () -> new Agrees(0, 0, EXCHANGE));
        assertThrows(IllegalArgumentException.class, () -> new Agrees(3, 2, ImmutableSet.of(SIZE)));
    }
}
