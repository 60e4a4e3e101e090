package dev.parley.properties.interleave;

import static dev.parley.properties.interleave.Trial.BLOCKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import example.subjects.Spinning;
import java.util.concurrent.SynchronousQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever waits in a loop gets on when its time has come, and ends up as blocked when it never does. */
final class SpinTest {

    private record Way(String name, Trial.Doing<Spinning> spin) {}

    private static Stream<Way> ways() {
        return Stream.of(
                new Way("with a hint", Spinning::withHint),
                new Way("with a yield", Spinning::withYield),
                new Way("without a hint", Spinning::withoutHint),
                new Way("with compare-and-set", Spinning::withCompareAndSet),
                new Way("with a sleep", Spinning::withSleep));
    }

    @TestFactory
    Stream<DynamicTest> whoeverSpinsForWhatAnotherThreadProvidesGetsOn() {
        return ways().map(way -> DynamicTest.dynamicTest(
                way.name(),
                () -> assertEquals(
                        ImmutableSet.of(ImmutableList.of("done", "done")),
                        Trial.of(Spinning::new)
                                .doing(way.spin())
                                .doing(Spinning::raise)
                                .endings())));
    }

    @TestFactory
    Stream<DynamicTest> whoeverSpinsForWhatNobodyProvidesIsBlocked() {
        return ways().map(way -> DynamicTest.dynamicTest(
                way.name(),
                () -> assertEquals(
                        ImmutableList.of(BLOCKED),
                        Trial.of(Spinning::new).doing(way.spin()).obviousEnding())));
    }

    /** Each of them turns a hundred times before it parks. */
    @Test
    void whoeverSpinsBesideOthersWhoSpinIsNotSwitchedAwayFromAtEveryTurn() {
        Interleaver handOver =
                Interleaver.of(ChannelSpec.rendezvous(), () -> Channels.of(new SynchronousQueue<>(true)));
        for (int seed = 0; seed < 100; seed++) {
            Execution run = handOver.run(ProgramText.parse("send1/send2"), new RandomWalk(seed));
            assertTrue(run.schedule().decisions() < 60, run.schedule().decisions() + " decisions");
        }
    }

    @Test
    void twoWhoSpinDoNotKeepAThirdFromRunning() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("done", "done", "done")),
                Trial.of(Spinning::new)
                        .doing(Spinning::withoutHint)
                        .doing(Spinning::withHint)
                        .doing(Spinning::raise)
                        .endings());
    }

    @Test
    void whoeverSpinsForAWhileGivesUpInTimeButNotWhileOthersCanRun() {
        assertEquals(
                ImmutableList.of("false"),
                Trial.of(Spinning::new).thread(s -> s.until(10_000)).obviousEnding());
        assertEquals(
                ImmutableSet.of(ImmutableList.of("true", "done")),
                Trial.of(Spinning::new)
                        .thread(s -> s.until(10_000))
                        .doing(Spinning::raise)
                        .endings());
    }

    @Test
    void whoeverLooksAtNothingButTheClockIsLetGo() {
        assertEquals(
                ImmutableList.of("done"),
                Trial.of(Spinning::new).doing(s -> s.delay(50)).obviousEnding());
    }

    @Test
    void aLoopWithoutEndIsLeft() {
        assertEquals(
                ImmutableList.of(BLOCKED, "done"),
                Trial.of(Spinning::new)
                        .thread(Spinning::withoutEnd)
                        .doing(Spinning::raise)
                        .obviousEnding());
    }

    @Test
    void aLongLoopIsNot() {
        assertEquals(
                ImmutableList.of("30000"),
                Trial.of(Spinning::new).thread(Spinning::longWay).obviousEnding());
    }
}
