package dev.parley.properties.interleave;

import static dev.parley.properties.interleave.Trial.BLOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.history.History;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import example.subjects.DeafChannel;
import example.subjects.Interrupting;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** An interruption ends what can be interrupted, and nothing else; who swallows it is recorded. */
final class InterruptionTest {

    private static final String ANSWERED = "InterruptedException";

    private record Way(String name, Trial.Doing<Interrupting> act) {}

    @TestFactory
    Stream<DynamicTest> anInterruptionEnds() {
        return Stream.of(
                        new Way("a wait", Interrupting::await),
                        new Way("a sleep", Interrupting::sleep),
                        new Way("a wait for a condition", Interrupting::awaitCondition),
                        new Way("a wait for a lock", Interrupting::lockInterruptibly))
                .map(way -> DynamicTest.dynamicTest(
                        way.name(),
                        () -> assertEquals(
                                ImmutableSet.of(ImmutableList.of(ANSWERED, "done")),
                                Trial.of(Interrupting::new)
                                        .doing(way.act())
                                        .doing(Interrupting::interrupt)
                                        .endings())));
    }

    @Test
    void aParkEndsWithoutAnAnswerAndKeepsTheStatus() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("true", "done")),
                Trial.of(Interrupting::new)
                        .thread(Interrupting::park)
                        .doing(Interrupting::interrupt)
                        .endings());
    }

    @Test
    void aWaitForAMonitorOrAnUninterruptibleLockGoesOn() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of(BLOCKED, "done")),
                Trial.of(Interrupting::new)
                        .doing(Interrupting::lock)
                        .doing(Interrupting::interrupt)
                        .endings());
    }

    private static ImmutableSet<History> histories(Supplier<Interleaver> interleaver, String program) {
        ImmutableSet.Builder<History> histories = ImmutableSet.builder();
        Interleaver ours = interleaver.get();
        for (int seed = 0; seed < 300; seed++) {
            histories.add(
                    ours.run(ProgramText.parse(program), new RandomWalk(seed)).history());
        }
        return histories.build();
    }

    private static Interleaver queue() {
        return Interleaver.of(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1)));
    }

    @Test
    void aHistoryTellsWhoWasInterruptedWhen() {
        for (History history : histories(InterruptionTest::queue, "receive/interrupt0")) {
            assertEquals(new Outcome.Interrupted(), history.calls().get(0).outcome());
            assertEquals(0, history.interruptions().get(0).thread());
            assertEquals(ImmutableSet.of(), history.swallowedInterrupts());
        }
    }

    @Test
    void whoeverWasInterruptedTooLateKeepsTheStatusForItsNextWait() {
        Outcome received = new Outcome.Received(1);
        Outcome interrupted = new Outcome.Interrupted();
        assertEquals(
                ImmutableSet.of(ImmutableList.of(interrupted, received), ImmutableList.of(received, interrupted)),
                histories(InterruptionTest::queue, "trySend1,receive,receive/interrupt0").stream()
                        .map(history -> ImmutableList.of(
                                history.calls().get(1).outcome(),
                                history.calls().get(2).outcome()))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    @Test
    void aCallThatSwallowsAnInterruptionIsRecorded() {
        boolean swallowed =
                histories(() -> Interleaver.of(ChannelSpec.bounded(1), DeafChannel::new), "receive/interrupt0,trySend1")
                        .stream()
                        .anyMatch(history -> history.swallowedInterrupts().contains(0));
        assertTrue(swallowed);
    }
}
