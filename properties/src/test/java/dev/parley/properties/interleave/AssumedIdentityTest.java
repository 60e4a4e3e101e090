package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.scheduler.OwnThreadsAtEnd;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import example.subjects.BadChannels;
import example.subjects.Delegating;
import example.subjects.HostileChannels;
import example.subjects.StartedThreads;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A thread that the scheduler runs in the place of one of the subject's own cannot be told from it. */
final class AssumedIdentityTest {

    private record Way(String name, Trial.Act<StartedThreads> act, String answer) {}

    private static Stream<Way> ways() {
        return Stream.of(
                new Way("it is itself", StartedThreads::isItself, "true"),
                new Way("interrupted", StartedThreads::interrupted, "[woken, false, woken again, false]"),
                new Way("states", StartedThreads::states, "[NEW, WAITING, TERMINATED]"),
                new Way("dies", StartedThreads::dies, "[on purpose, true]"),
                new Way("twice", StartedThreads::twice, "IllegalThreadStateException"),
                new Way("meets", StartedThreads::meets, "[met]"),
                new Way("locals", StartedThreads::locals, "[none, yours, from mine, mine]"));
    }

    private static Stream<DynamicTest> all(Supplier<Thread.Builder> builder) {
        return ways().map(way -> DynamicTest.dynamicTest(
                way.name(),
                () -> assertEquals(
                        ImmutableSet.of(ImmutableList.of(way.answer())),
                        Trial.of(() -> new StartedThreads(builder.get()))
                                .thread(way.act())
                                .endings())));
    }

    @TestFactory
    Stream<DynamicTest> aThreadOfThePlatform() {
        return all(() -> Thread.ofPlatform().name("one"));
    }

    @TestFactory
    Stream<DynamicTest> aVirtualThread() {
        return all(() -> Thread.ofVirtual().name("one"));
    }

    @Test
    void whoeverJoinsForAWhileGoesOnAfterIt() {
        for (Thread.Builder builder : ImmutableList.of(Thread.ofPlatform(), Thread.ofVirtual())) {
            assertEquals(
                    ImmutableList.of("[true, true]"),
                    Trial.of(() -> new StartedThreads(builder))
                            .thread(StartedThreads::joinsInTime)
                            .obviousEnding());
        }
    }

    @Test
    void thoseThatAreLeftAreCounted() {
        Interleaver leaking = Interleaver.of(ChannelSpec.unbounded(), HostileChannels.LeaksThreads::new);
        Program program = ProgramText.parse("trySend1,trySend2/trySend3");
        for (int seed = 0; seed < 100; seed++) {
            assertEquals(
                    new OwnThreadsAtEnd(3, 3, 3, ImmutableList.of()),
                    leaking.run(program, new RandomWalk(seed)).own());
        }
    }

    @Test
    void thoseThatHaveEndedAreNot() {
        Interleaver patient =
                Interleaver.of(ChannelSpec.unbounded(), () -> new Delegating.Patient(Delegating::threadPerTask));
        Execution execution = patient.run(ProgramText.parse("trySend1,trySend2"), new Replay(Schedule.OBVIOUS));
        assertEquals(new OwnThreadsAtEnd(2, 0, 0, ImmutableList.of()), execution.own());
    }

    @Test
    void whoeverDiesIsNamed() {
        Interleaver dying =
                Interleaver.of(ChannelSpec.unbounded(), () -> new HostileChannels.ByProxy(new BadChannels.Recurses()));
        Execution execution = dying.run(ProgramText.parse("trySend1"), new Replay(Schedule.OBVIOUS));
        assertTrue(
                execution.own().deaths().stream().anyMatch(death -> death.contains(": java.lang.StackOverflowError")),
                execution.own()::toString);
    }
}
