package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.strategy.PriorityWalk;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import example.subjects.Circling;
import example.subjects.Crossed;
import example.subjects.Waking;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The kinds of standstill of one channel are told apart, with the places where each thread waits. */
final class StandstillTest {

    private static final ChannelSpec ONE = ChannelSpec.bounded(1);
    private static final int SCHEDULES = 200;

    /** What the judge has against the runs of a program. */
    private static ImmutableSet<Diagnosis> faults(
            ChannelSpec spec, Supplier<Channel<Integer>> factory, String program) {
        Interleaver interleaver = Interleaver.of(spec, factory);
        Judge judge = Judge.of(spec);
        ImmutableSet.Builder<Diagnosis> faults = ImmutableSet.builder();
        for (int seed = 0; seed < SCHEDULES; seed++) {
            Strategy strategy = seed % 2 == 0 ? new RandomWalk(seed) : new PriorityWalk(seed, 3, 50);
            Execution execution = interleaver.run(ProgramText.parse(program), strategy);
            assertEquals(Optional.empty(), execution.problem());
            if (judge.judge(execution.history()) instanceof LinearizationResult.Unexplained(Diagnosis diagnosis)) {
                faults.add(diagnosis);
            }
        }
        return faults.build();
    }

    private static void assertConforms(ChannelSpec spec, Supplier<Channel<Integer>> factory, String program) {
        assertEquals(ImmutableSet.of(), faults(spec, factory, program));
    }

    private static void assertStandstill(
            Standstill kind, String sentence, ChannelSpec spec, Supplier<Channel<Integer>> factory, String program) {
        // What else may be wrong with such a channel is no matter here.
        ImmutableSet<Diagnosis> standstills = faults(spec, factory, program).stream()
                .filter(fault -> fault.standstill().isPresent())
                .collect(ImmutableSet.toImmutableSet());
        assertFalse(standstills.isEmpty());
        for (Diagnosis fault : standstills) {
            assertEquals(Optional.of(kind), fault.standstill(), fault::toString);
            assertTrue(Pattern.matches(sentence, fault.sentence()), fault::sentence);
        }
    }

    @Test
    void threadsThatUndoEachOthersWorkAreInALivelock() {
        assertStandstill(
                Standstill.LIVELOCK,
                "livelock: send 1 runs in a circle although the channel is empty,"
                        + " in a loop at Circling\\.java:\\d+, before 'loop' in send",
                ONE,
                Circling.Undoing::new,
                "send1/receive");
    }

    @Test
    void whoeverSpinsForWhatNobodyDoesIsInALivelockThoughOthersAreDone() {
        assertStandstill(
                Standstill.LIVELOCK,
                "livelock: receive runs in a circle although the channel holds \\[1\\],"
                        + " in a loop at Circling\\.java:\\d+, before 'loop' in receive",
                ONE,
                Circling.Forgetting::new,
                "send1/receive");
    }

    @Test
    void whoeverRetriesUntilItGetsThroughConforms() {
        assertConforms(ONE, Circling.TakingTurns::new, "send1,send2/receive,receive");
        assertConforms(ONE, Circling.BackingOff::new, "send1/receive");
    }

    @Test
    void whoeverSpinsForWhatMayComeIsNotAtFault() {
        assertConforms(ONE, Circling.TakingTurns::new, "receive,receive/send1");
    }

    @Test
    void whoeverIsEnabledAndAsleepHasLostItsWakeUp() {
        assertStandstill(
                Standstill.LOST_WAKE_UP,
                "lost wake-up: receive stayed blocked although the channel holds \\[1\\],"
                        + " asleep at Waking\\.java:\\d+, before 'wait' in receive",
                ONE,
                () -> new Waking(false),
                "send1/receive");
        assertConforms(ONE, () -> new Waking(true), "send1/receive,receive");
    }

    @Test
    void whoeverSleepsInTheJdkIsSeenThere() {
        assertConforms(ONE, () -> Channels.of(new ArrayBlockingQueue<>(1)), "receive/send1,send2,send3");
    }

    @Test
    void whoeverWaitsForALockThatNobodyIsLeftToGiveBackIsAnOrphan() {
        assertStandstill(
                Standstill.ORPHAN,
                "orphan: receive waits for lock 1 \\(ReentrantLock\\) that thread A kept when its trySend 2 was over,"
                        + " although the channel holds \\[1\\],"
                        + " at Circling\\.java:\\d+, before 'call ReentrantLock.lock' in receive",
                ONE,
                Circling.KeepingLock::new,
                "trySend1,trySend2/receive");
        assertConforms(ONE, Circling.KeepingLock::new, "trySend1/receive");
    }

    @Test
    void locksThatEachOwnsAndTheOtherWantsAreALockCycle() {
        assertStandstill(
                Standstill.LOCK_CYCLE,
                "lock cycle: thread A and thread B wait for each other's locks, and none of them can move: thread A"
                        + " for lock 1 \\(ReentrantLock\\), at Crossed\\.java:\\d+, before 'call ReentrantLock.lock' in"
                        + " both; thread B for lock 2 \\(ReentrantLock\\), at Crossed\\.java:\\d+, before 'call"
                        + " ReentrantLock.lock' in both",
                ChannelSpec.unbounded(),
                Crossed.ByLocks::new,
                "trySend1/tryReceive");
        assertStandstill(
                Standstill.LOCK_CYCLE,
                ".*thread A for lock 1 \\(monitor of Object\\), at Crossed\\.java:\\d+, before 'enter monitor' in"
                        + " both; thread B .*",
                ChannelSpec.unbounded(),
                Crossed.ByMonitors::new,
                "trySend1/tryReceive");
        assertConforms(ChannelSpec.unbounded(), Crossed.ByLocks::new, "tryReceive/tryReceive");
        assertConforms(ChannelSpec.unbounded(), Crossed.ByMonitors::new, "tryReceive/tryReceive");
    }
}
