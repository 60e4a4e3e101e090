package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.history.History;
import dev.parley.model.history.Quiescence;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import example.subjects.Crossed;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Where nothing can move any more is recorded, with who waits and who is in the way. */
final class QuiescenceTest {

    private static final ChannelSpec BOUNDED = ChannelSpec.bounded(1);

    private static ImmutableSet<History> histories(
            ChannelSpec spec, Supplier<Channel<Integer>> factory, String program) {
        Interleaver interleaver = Interleaver.of(spec, factory);
        ImmutableSet.Builder<History> histories = ImmutableSet.builder();
        for (int seed = 0; seed < 400; seed++) {
            histories.add(interleaver
                    .run(ProgramText.parse(program), new RandomWalk(seed))
                    .history());
        }
        return histories.build();
    }

    private static ImmutableSet<History> ofQueue(ChannelSpec spec, String program) {
        return histories(spec, () -> Channels.of(new ArrayBlockingQueue<>(1)), program);
    }

    @Test
    void nothingIsRecordedOfARunInWhichNobodyIsLeft() {
        for (History history : ofQueue(BOUNDED, "trySend1/trySend2")) {
            assertTrue(history.quiescences().isEmpty());
        }
    }

    @Test
    void whoeverIsLeftWaitingIsRecordedAndNobodyIsInItsWay() {
        for (History history : ofQueue(BOUNDED, "receive/trySend1/receive")) {
            Quiescence last = history.quiescences().getLast();
            assertEquals(1, last.waiting().size());
            Quiescence.Waiting waiting = last.waiting().get(0);
            assertEquals(
                    new Outcome.Blocked(), history.calls().get(waiting.call()).outcome());
            assertEquals(ImmutableSet.of(), waiting.owners());
        }
    }

    @Test
    void whoeverCanStillGiveUpIsNotQuiet() {
        for (History history : ofQueue(BOUNDED, "timedReceive.10ms/timedReceive.20ms")) {
            assertTrue(history.quiescences().isEmpty());
        }
    }

    @Test
    void inACircleOfLocksEachOwnerIsRecorded() {
        assertCircle(Crossed.ByLocks::new);
    }

    @Test
    void inACircleOfMonitorsEachOwnerIsRecorded() {
        assertCircle(Crossed.ByMonitors::new);
    }

    private static void assertCircle(Supplier<Channel<Integer>> crossed) {
        ImmutableSet<History> all = histories(ChannelSpec.unbounded(), crossed, "trySend1/tryReceive");
        ImmutableSet<History> stuck =
                all.stream().filter(history -> !history.quiescences().isEmpty()).collect(ImmutableSet.toImmutableSet());
        assertFalse(stuck.isEmpty());
        assertTrue(stuck.size() < all.size());
        for (History history : stuck) {
            for (Quiescence.Waiting waiting : history.quiescences().getLast().waiting()) {
                assertEquals(ImmutableSet.of(1 - waiting.call()), waiting.owners());
            }
        }
    }

    @Test
    void theFinaleShowsWhatIsLeft() {
        for (History history : ofQueue(BOUNDED, "send1/size//tryReceive,tryReceive")) {
            assertEquals(4, history.calls().size());
            assertEquals(new Outcome.Received(1), history.calls().get(2).outcome());
            assertEquals(new Outcome.Empty(), history.calls().get(3).outcome());
            assertEquals(2, history.calls().get(3).thread());
        }
    }

    @Test
    void theFinaleCanFreeWhoeverWaits() {
        for (History history : ofQueue(BOUNDED, "send1,send2//tryReceive,tryReceive")) {
            assertEquals(new Outcome.Accepted(), history.calls().get(1).outcome());
            assertFalse(history.quiescences().isEmpty());
        }
    }

    @Test
    void thereIsNoFinaleWhileASingleConsumerStillWaits() {
        for (History history : ofQueue(BOUNDED.singleConsumer(), "receive/size//tryReceive")) {
            assertEquals(2, history.calls().size());
        }
        for (History history : ofQueue(BOUNDED, "receive/size//tryReceive")) {
            assertEquals(3, history.calls().size());
        }
    }

    @Test
    void thereIsAFinaleWhenOnlyASingleProducerStillWaits() {
        for (History history : ofQueue(BOUNDED.singleConsumer().singleProducer(), "send1,send2/size//tryReceive")) {
            assertEquals(4, history.calls().size());
        }
    }
}
