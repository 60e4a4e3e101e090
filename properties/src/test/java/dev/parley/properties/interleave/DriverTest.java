package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.implementations.systems.deadlock.DrinksFridge;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Drivers;
import dev.parley.properties.interleave.thread.PlatformThreads;
import dev.parley.properties.interleave.thread.VirtualThreads;
import example.subjects.Workers;
import example.subjects.primitives.Initialised;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Which driver serves makes no difference to what is seen. */
@Isolated("counts the threads of the JVM")
final class DriverTest {

    @BeforeAll
    static void attach() {
        Attachment.ensure();
    }

    @Test
    void bothDriversGiveTheSameRunsOfChannels() {
        assertSameRuns(ArrayBlockingQueue::new, "send1,send2/receive,interrupt0/timedReceive.10ms//size");
        assertSameRuns(capacity -> new SynchronousQueue<>(), "timedSend1.10ms/receive/trySend2,interrupt1");
    }

    private static void assertSameRuns(IntFunction<BlockingQueue<Integer>> queue, String text) {
        Program program = ProgramText.parse(text);
        ChannelSpec spec = ChannelSpec.bounded(1);
        Interleaver onVirtual = Interleaver.of(spec, () -> Channels.of(queue.apply(1)), VirtualThreads.ofThisJdk());
        Interleaver onPlatform = Interleaver.of(spec, () -> Channels.of(queue.apply(1)), new PlatformThreads());
        for (int seed = 0; seed < 300; seed++) {
            assertSame(onVirtual.run(program, new RandomWalk(seed)), onPlatform.run(program, new RandomWalk(seed)));
        }
    }

    private static void assertSame(Execution expected, Execution actual) {
        assertEquals(expected.schedule().toString(), actual.schedule().toString());
        assertEquals(expected.key(), actual.key());
        assertEquals(expected.history(), actual.history());
        assertEquals(expected.problem(), actual.problem());
    }

    @Test
    void bothDriversGiveTheSameRunsOfTopologies() {
        Map<String, Supplier<Channel<Integer>>> queues = ImmutableMap.of(
                DrinksFridge.REQUESTS, () -> Channels.of(new ArrayBlockingQueue<>(1)),
                DrinksFridge.REPLIES, () -> Channels.of(new ArrayBlockingQueue<>(1)));
        TopologyInterleaver onVirtual =
                TopologyInterleaver.of(DrinksFridge.of(1, 4), queues, VirtualThreads.ofThisJdk());
        TopologyInterleaver onPlatform = TopologyInterleaver.of(DrinksFridge.of(1, 4), queues, new PlatformThreads());
        for (int seed = 0; seed < 100; seed++) {
            TopologyExecution expected = onVirtual.run(new RandomWalk(seed));
            TopologyExecution actual = onPlatform.run(new RandomWalk(seed));
            assertSame(expected.execution(), actual.execution());
            assertEquals(expected.ending(), actual.ending());
        }
    }

    @Test
    void bothDriversGiveTheSameRunsOfThreadsThatASubjectStarts() {
        assertSameTrials(Trial.of(Workers::new).thread(workers -> workers.race(Workers::threads)));
        assertSameTrials(Trial.of(Workers::new).thread(workers -> workers.race(Workers::virtualThreads)));
        assertSameTrials(Trial.of(Workers::new).thread(workers -> workers.race(Workers::commonPool)));
    }

    private static void assertSameTrials(Trial<?> trial) {
        for (int seed = 0; seed < 100; seed++) {
            Trial.Observation expected = trial.observe(VirtualThreads.ofThisJdk(), new RandomWalk(seed));
            Trial.Observation actual = trial.observe(new PlatformThreads(), new RandomWalk(seed));
            assertEquals(expected.schedule().toString(), actual.schedule().toString());
            assertEquals(expected.ending(), actual.ending());
            assertEquals(expected.events(), actual.events());
        }
    }

    @Test
    void whereOneDriverCannotSwitchTheOtherDoesNot() {
        Strategy obvious = new Replay(Schedule.OBVIOUS);
        String first = Trial.of(Initialised::new)
                .thread(Initialised::one)
                .observe(VirtualThreads.ofThisJdk(), obvious)
                .ending()
                .getLast();
        String second = Trial.of(Initialised::new)
                .thread(Initialised::other)
                .observe(new PlatformThreads(), obvious)
                .ending()
                .getLast();
        assertTrue(first.startsWith("thread A blocks where the JVM cannot switch to another thread"), first);
        assertEquals(first, second);
    }

    @Test
    void threadsOfThePlatformEndWithTheirRun() {
        Interleaver interleaver = Interleaver.of(
                ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1)), new PlatformThreads());
        Program program = ProgramText.parse("receive/receive/send1");
        // Those that other tests have lost on purpose do not count.
        ImmutableSet<Thread> before = controlled();
        for (int seed = 0; seed < 100; seed++) {
            assertTrue(interleaver.run(program, new RandomWalk(seed)).problem().isEmpty());
            assertEquals(before, controlled());
        }
    }

    private static ImmutableSet<Thread> controlled() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> Drivers.codeOn(thread).isPresent())
                .collect(ImmutableSet.toImmutableSet());
    }
}
