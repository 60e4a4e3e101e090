package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import example.subjects.Delegating;
import example.subjects.Lasting;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Channels that have threads of their own get verdicts like all others. */
final class OwnThreadsConformanceTest {

    private static final ChannelSpec POLLED = ChannelSpec.unbounded()
            .only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE))
            .acceptingNull();
    private static final ChannelSpec BLOCKING = ChannelSpec.unbounded()
            .only(ImmutableSet.of(OperationKind.SEND, OperationKind.RECEIVE))
            .acceptingNull();

    private static ConformanceResult check(ChannelSpec spec, Supplier<Channel<Integer>> factory) {
        return Conformance.of("subject", spec, factory)
                .within(new Budget(500, 1, Optional.empty()))
                .check();
    }

    private static String reasons(ConformanceResult result) {
        StringBuilder text = new StringBuilder();
        result.verdicts()
                .forEach((rule, verdict) ->
                        text.append(rule.id()).append(' ').append(verdict).append('\n'));
        return text.toString();
    }

    private record Kind(String name, Supplier<Executor> executor) {}

    private static Stream<Kind> executors() {
        return Stream.of(
                new Kind("a thread per task", Delegating::threadPerTask),
                new Kind("a single thread", Executors::newSingleThreadExecutor),
                new Kind("a pool", () -> Executors.newFixedThreadPool(2)),
                new Kind("a scheduled pool", () -> Executors.newScheduledThreadPool(1)),
                new Kind("a virtual thread per task", Executors::newVirtualThreadPerTaskExecutor),
                new Kind("the common pool", ForkJoinPool::commonPool));
    }

    @TestFactory
    Stream<DynamicTest> aChannelThatWaitsForItsThreadsConforms() {
        return executors()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    ConformanceResult result = check(POLLED, () -> new Delegating.Patient(kind.executor()));
                    assertTrue(result.conforms(), () -> reasons(result));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aChannelThatDoesNotIsCaught() {
        return executors()
                .map(kind -> DynamicTest.dynamicTest(kind.name(), () -> {
                    ConformanceResult result = check(POLLED, () -> new Delegating.Hasty(kind.executor()));
                    assertInstanceOf(Verdict.Violates.class, result.of(Rule.LIN_1), () -> reasons(result));
                }));
    }

    @Test
    void aThreadThatIsStartedWithTheChannelBelongsToTheRun() {
        ConformanceResult result = check(BLOCKING, Delegating.Belt::new);
        assertTrue(result.conforms(), () -> reasons(result));
    }

    @Test
    void whatItsThreadLosesIsLost() {
        ConformanceResult result = check(BLOCKING, Delegating.LeakyBelt::new);
        assertInstanceOf(Verdict.Violates.class, result.of(Rule.LOSS_1), () -> reasons(result));
    }

    @Test
    void aConstructorMayWaitForItsThread() {
        ConformanceResult result = check(POLLED, Delegating.WaitsForItsThread::new);
        assertTrue(result.conforms(), () -> reasons(result));
    }

    @Test
    void aTimerThatBeatsOnAndOnDoesNotHoldUpTheEnd() {
        ConformanceResult result = check(POLLED, Delegating.Beating::new);
        assertTrue(result.conforms(), () -> reasons(result));
    }

    @Test
    void aForkJoinPoolOfItsOwnIsOutOfReach() {
        Verdict verdict = check(POLLED, () -> new Delegating.Patient(() -> new ForkJoinPool(1)))
                .of(Rule.LIN_1);
        assertEquals(
                "it hands work over to the threads of a ForkJoinPool of its own",
                assertInstanceOf(Verdict.Inconclusive.class, verdict).reason().substring(0, 62));
    }

    private record Shared(String name, String said, Supplier<Channel<Integer>> factory) {}

    @TestFactory
    Stream<DynamicTest> threadsThatOutliveARunAreOutOfReach() {
        String handsOver = "it hands work over to a thread (";
        return Stream.of(
                        new Shared("a pool that all share", handsOver, Lasting.SharedPool::new),
                        new Shared("a scheduled pool that all share", handsOver, Lasting.SharedSchedule::new),
                        new Shared("a timer that all share", handsOver, Lasting.SharedTimer::new),
                        new Shared(
                                "a thread that is started with its class",
                                "when it is opened, it starts a thread (for good) while a class is initialised",
                                Lasting.StartedWithItsClass::new),
                        new Shared(
                                "a thread that all notify",
                                "it notifies a thread that was there before the run",
                                Lasting.SharedThread::new))
                .map(shared -> DynamicTest.dynamicTest(shared.name(), () -> {
                    Verdict verdict = check(POLLED, shared.factory()).of(Rule.LIN_1);
                    String reason = assertInstanceOf(Verdict.Inconclusive.class, verdict)
                            .reason();
                    assertTrue(reason.startsWith(shared.said()), reason);
                }));
    }
}
