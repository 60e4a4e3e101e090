package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import example.subjects.Workers;
import example.subjects.primitives.Initialised;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Which driver serves, and that it makes no difference to what is seen. */
@Isolated("counts the threads of the JVM")
final class DriverTest {

    @BeforeAll
    static void attach() {
        Attachment.ensure();
    }

    private static Drivers.Selection choose(String wanted, VirtualThreads.Classes classes) {
        return Drivers.choose(
                Optional.of(wanted).filter(name -> !name.isEmpty()), () -> VirtualThreads.of(classes));
    }

    private static Class<?> withoutBuilders(String name) throws ClassNotFoundException {
        if (name.equals("java.lang.ThreadBuilders")) {
            throw new ClassNotFoundException(name);
        }
        return Class.forName(name);
    }

    private static Class<?> withOtherBuilders(String name) throws ClassNotFoundException {
        return Class.forName(name.equals("java.lang.ThreadBuilders") ? "java.lang.Thread$Builder" : name);
    }

    @Test
    void virtualThreadsServeWhereTheyCan() {
        Drivers.Selection selection = choose("", Class::forName);
        assertInstanceOf(VirtualThreads.class, selection.driver());
        assertEquals(Optional.empty(), selection.notice());
    }

    @Test
    void aPropertySelectsADriver() {
        assertInstanceOf(PlatformThreads.class, choose("platform", Class::forName).driver());
        assertEquals(Optional.empty(), choose("platform", DriverTest::withoutBuilders).notice());
        assertInstanceOf(VirtualThreads.class, choose("virtual", Class::forName).driver());
    }

    @Test
    void aJdkThatLacksTheClassIsNamedAndPlatformThreadsServe() {
        assertFallsBack(DriverTest::withoutBuilders, "java.lang.ClassNotFoundException: java.lang.ThreadBuilders");
    }

    @Test
    void aJdkThatLacksTheMethodIsNamedToo() {
        assertFallsBack(DriverTest::withOtherBuilders, "java.lang.NoSuchMethodException");
    }

    private static void assertFallsBack(VirtualThreads.Classes classes, String cause) {
        Drivers.Selection selection = choose("", classes);
        assertInstanceOf(PlatformThreads.class, selection.driver());
        String notice = selection.notice().orElse("");
        assertTrue(notice.contains(Runtime.version().toString()), notice);
        assertTrue(notice.contains("a JDK 25 works"), notice);
        assertTrue(notice.contains(cause), notice);
        assertTrue(notice.contains("platform threads instead"), notice);
    }

    @Test
    void whoeverAsksForVirtualThreadsIsNotGivenOthers() {
        assertThrows(VirtualThreads.Unsupported.class, () -> choose("virtual", DriverTest::withoutBuilders));
    }

    @Test
    void anotherNameIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> choose("green", Class::forName))
                .getMessage();
        assertEquals("there is no driver 'green'; the system property parley.driver may be virtual or platform", message);
    }

    @Test
    void bothDriversGiveTheSameRunsOfChannels() {
        assertSameRuns(ArrayBlockingQueue::new, "send1,send2/receive,interrupt0/timedReceive.10ms//size");
        assertSameRuns(capacity -> new SynchronousQueue<>(), "timedSend1.10ms/receive/trySend2,interrupt1");
    }

    private static void assertSameRuns(
            IntFunction<BlockingQueue<Integer>> queue, String text) {
        Program program = ProgramText.parse(text);
        ChannelSpec spec = ChannelSpec.bounded(1);
        Interleaver onVirtual = Interleaver.of(
                spec, () -> Channels.of(queue.apply(1)), choose("virtual", Class::forName).driver());
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
        ImmutableSet<Thread> before = strands();
        for (int seed = 0; seed < 100; seed++) {
            assertTrue(interleaver.run(program, new RandomWalk(seed)).problem().isEmpty());
            assertEquals(before, strands());
        }
    }

    private static ImmutableSet<Thread> strands() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(PlatformStrand.class::isInstance)
                .collect(ImmutableSet.toImmutableSet());
    }
}
