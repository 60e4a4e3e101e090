package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.history.Call;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import example.subjects.Parking;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Time passes when nobody can run, or when the schedule says so, and takes none of ours. */
final class VirtualTimeTest {

    private static final long HOUR = Duration.ofHours(1).toMillis();

    private record Way(String name, Trial.Act<Parking> act) {}

    @TestFactory
    Stream<DynamicTest> anHourPassesAtOnceWhenItIsWaitedForBy() {
        return Stream.of(
                        new Way("a timed park", p -> p.parkNanos(HOUR)),
                        new Way("a park with a deadline", p -> p.parkUntil(HOUR)),
                        new Way("a sleep", p -> p.sleep(HOUR)),
                        new Way("a timed wait", p -> p.await(HOUR)),
                        new Way("a timed wait for a condition", p -> p.awaitCondition(HOUR)))
                .map(way -> DynamicTest.dynamicTest(
                        way.name(),
                        () -> assertEquals(
                                ImmutableList.of(Long.toString(HOUR)),
                                atOnce(Trial.of(Parking::new).thread(way.act())))));
    }

    private static ImmutableList<String> atOnce(Trial<Parking> trial) {
        return assertTimeoutPreemptively(Duration.ofMinutes(1), trial::obviousEnding);
    }

    @Test
    void whoeverWaitsForALockGivesUpInTime() {
        assertEquals(
                ImmutableSet.of(ImmutableList.of("10", "done")),
                Trial.of(Parking::new)
                        .thread(p -> p.tryLock(10))
                        .doing(Parking::lockForEver)
                        .endings());
    }

    @Test
    void theShorterTimePassesFirst() {
        assertEquals(
                ImmutableList.of("20", "10"),
                Trial.of(Parking::new)
                        .thread(p -> p.sleep(20))
                        .thread(p -> p.sleep(10))
                        .obviousEnding());
    }

    @Test
    void whoeverHasSleptLongEnoughNeedNotBeFirstToGoOn() {
        assertEquals(
                ImmutableSet.of("10", "20", "30"),
                Trial.of(Parking::new).thread(p -> p.sleep(20)).thread(p -> p.sleep(10)).endings().stream()
                        .map(ending -> ending.get(1))
                        .collect(ImmutableSet.toImmutableSet()));
    }

    @Test
    void aCenturyIsForEver() {
        assertEquals(
                ImmutableList.of(Trial.BLOCKED),
                Trial.of(Parking::new).doing(p -> p.await(Long.MAX_VALUE)).obviousEnding());
    }

    @Test
    void aHistoryTellsHowLongACallTook() {
        Call call = Interleaver.of(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1)))
                .run(ProgramText.parse("timedReceive.10ms"), new Replay(Schedule.OBVIOUS))
                .history()
                .calls()
                .get(0);
        assertEquals(new Outcome.TimedOut(), call.outcome());
        assertEquals(Duration.ofMillis(10), call.elapsed());
    }

    @Test
    void aCallThatNeedNotWaitTakesNoTime() {
        Call call = Interleaver.of(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1)))
                .run(ProgramText.parse("timedSend1.10ms"), new Replay(Schedule.OBVIOUS))
                .history()
                .calls()
                .get(0);
        assertEquals(new Outcome.Accepted(), call.outcome());
        assertEquals(Duration.ZERO, call.elapsed());
    }
}
