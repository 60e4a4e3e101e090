package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import example.subjects.BadChannels;
import example.subjects.HostileChannels;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Whatever harm a subject tries to do, it gets a verdict, and the next one is checked as if nothing had happened. */
final class HostileSubjectsTest {

    private static final ChannelSpec SPEC = ChannelSpec.unbounded()
            .only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE))
            .acceptingNull();

    /** Time enough to get there on a machine that has much else to do. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static Conformance of(Supplier<Channel<Integer>> factory) {
        return Conformance.of("hostile", SPEC, factory).within(new Budget(200, 1, Optional.empty()));
    }

    static Verdict check(Supplier<Channel<Integer>> factory) {
        return of(factory).check().of(Rule.LIN_1);
    }

    @BeforeAll
    static void weave() {
        assertTrue(of(BadChannels.Good::new).check().conforms());
    }

    @AfterEach
    void theNextSubjectConforms() {
        assertTrue(of(BadChannels.Good::new).check().conforms());
    }

    static void assertRunsAway(Verdict verdict) {
        String reason = assertInstanceOf(Verdict.Inconclusive.class, verdict).reason();
        assertTrue(reason.contains(" allocates more than 256 MB, at HostileChannels.java:"), reason);
    }

    private static void assertReason(String beginning, Verdict verdict) {
        String reason = assertInstanceOf(Verdict.Inconclusive.class, verdict).reason();
        assertTrue(reason.startsWith(beginning), reason);
    }

    private record Case(String what, String said, Supplier<Channel<Integer>> factory) {}

    @TestFactory
    Stream<DynamicTest> whatCannotBeControlledIsNamed() {
        return Stream.of(
                        new Case("System.exit", "it ends the JVM, which is not controlled", HostileChannels.Exits::new),
                        new Case("halt", "it ends the JVM, which is not controlled", HostileChannels.Halts::new),
                        new Case(
                                "System.exit when it is opened",
                                "when it is opened, it ends the JVM, which is not controlled",
                                HostileChannels.ExitsWhenOpened::new),
                        new Case(
                                "System.exit on a thread of its own",
                                "it ends the JVM, which is not controlled",
                                () -> new HostileChannels.ByProxy(new HostileChannels.Exits())),
                        new Case(
                                "a process",
                                "it starts a process, which is not controlled",
                                HostileChannels.StartsProcess::new),
                        new Case(
                                "a process on a thread of its own",
                                "it starts a process, which is not controlled",
                                () -> new HostileChannels.ByProxy(new HostileChannels.StartsProcess())),
                        new Case(
                                "threads without end",
                                "it has more than ",
                                HostileChannels.StartsThreadsWithoutEnd::new))
                .map(c -> DynamicTest.dynamicTest(c.what(), () -> assertReason(c.said(), check(c.factory()))));
    }

    @Test
    void memoryWhereNobodyLooksIsNotTakenWithoutEnd() {
        assertRunsAway(check(HostileChannels.HoardsUnseen::new));
    }

    @Test
    void aLoopOverItsStateIsAViolation() {
        Verdict verdict = of(HostileChannels.LoopsOverState::new).check().of(Rule.BLK_2);
        assertTrue(assertInstanceOf(Verdict.Violates.class, verdict)
                .counterexample()
                .sentence()
                .startsWith("livelock: trySend 1 runs in a circle"));
    }

    @Test
    void aLoopOnAThreadOfItsOwnKeepsNobodyUp() {
        Verdict verdict = of(() -> new HostileChannels.ByProxy(new HostileChannels.LoopsOverState()))
                .check()
                .of(Rule.BLK_2);
        assertInstanceOf(Verdict.Violates.class, verdict);
    }

    @Test
    void anOverflowOfTheStackIsAViolation() {
        String sentence = assertInstanceOf(Verdict.Violates.class, check(BadChannels.Recurses::new))
                .counterexample()
                .sentence();
        assertTrue(sentence.startsWith("trySend 1 failed: java.lang.StackOverflowError"), sentence);
    }

    @Test
    void soIsARecursionWithoutEnd() {
        assertInstanceOf(
                Verdict.Violates.class,
                of(BadChannels.RecursesOverState::new).check().of(Rule.BLK_2));
    }

    @Test
    void threadsThatAreLeftBehindAreNoObstacle() {
        assertInstanceOf(Verdict.Conforms.class, check(HostileChannels.LeaksThreads::new));
    }

    @Test
    void aSocketIsOutOfReach() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String said = "it waits for a socket, or another channel of the operating system, which is not controlled";
            assertReason(said, check(() -> new HostileChannels.Accepts(server)));
            assertReason(said, check(() -> new HostileChannels.ByProxy(new HostileChannels.Accepts(server))));
        }
    }

    @Test
    void aProcessIsOutOfReach() throws Exception {
        Process process = new ProcessBuilder("sleep", "1000").start();
        try {
            assertReason(
                    "it waits for a process, which is not controlled",
                    check(() -> new HostileChannels.WaitsForProcess(process)));
        } finally {
            process.destroy();
        }
    }

    @Test
    void aReadThatNobodyAnswersIsLeftBehind(@TempDir Path directory) throws Exception {
        Path pipe = directory.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
        try (RandomAccessFile file = new RandomAccessFile(pipe.toFile(), "rw")) {
            Verdict verdict = of(() -> new HostileChannels.Reads(file))
                    .patient(PATIENCE)
                    .check()
                    .of(Rule.LIN_1);
            assertReason(
                    "it hangs, out of reach of the scheduler, in java.base/java.io.RandomAccessFile.read", verdict);
            // Whoever still reads, on the carrier that was left behind, may end.
            file.write(new byte[1_000]);
        }
    }

    @Test
    void aClassThatCannotBeInitialisedIsNoObstacleToTheNextSubject() {
        assertReason(
                "opening the channel failed: java.lang.ExceptionInInitializerError",
                check(HostileChannels.CannotBeInitialised::new));
        // Of another library, so that everything is put under control once more.
        ConformanceResult next =
                of(() -> Channels.of(new ConcurrentLinkedDeque<>())).check();
        assertTrue(next.conforms());
    }

    @Test
    void aMonitorOfTheJdkThatItsOwnThreadsContendForIsNoEndOfTheJvm() {
        BadChannels.Good shared = new BadChannels.CallsBack();
        String reason = assertInstanceOf(
                        Verdict.Inconclusive.class,
                        of(() -> new HostileChannels.ByProxy(shared))
                                .patient(PATIENCE)
                                .check()
                                .of(Rule.LIN_1))
                .reason();
        assertTrue(reason.startsWith("it hangs, out of reach of the scheduler, in java.base/java."), reason);
    }
}
