package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import dev.parley.reports.text.TextReport;
import example.subjects.BadChannels;
import example.subjects.Fickle;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whatever a subject does, it gets a verdict that says what it did, and the next subject is checked as if nothing had
 * happened.
 */
final class BadSubjectsTest {

    private static final Budget BUDGET = new Budget(200, 1, Optional.empty());
    private static final ChannelSpec SPEC = ChannelSpec.unbounded()
            .only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE))
            .acceptingNull();

    private static ChannelSpec with(OperationKind kind) {
        return SPEC.only(Sets.union(SPEC.operations(), ImmutableSet.of(kind)));
    }

    private static ConformanceResult check(ChannelSpec spec, Supplier<Channel<Integer>> factory) {
        return Conformance.of("subject", spec, factory).within(BUDGET).check();
    }

    /** What takes long once, the impatient need not wait for. */
    @BeforeAll
    static void weave() {
        assertTrue(check(SPEC, BadChannels.Good::new).conforms());
    }

    @AfterEach
    void theNextSubjectConforms() {
        assertTrue(check(SPEC, BadChannels.Good::new).conforms());
    }

    /** Nothing is said of any rule, and the reason begins like this. */
    private static void assertInconclusive(String reason, ConformanceResult result) {
        for (Rule rule : Rule.ofChannels()) {
            if (!(result.of(rule) instanceof Verdict.NotDeclared)) {
                Verdict.Inconclusive inconclusive =
                        assertInstanceOf(Verdict.Inconclusive.class, result.of(rule), rule.id());
                assertTrue(inconclusive.reason().startsWith(reason), inconclusive.reason());
            }
        }
    }

    /** The rule is broken, and the report tells how. */
    private static void assertViolates(Rule rule, String sentence, ConformanceResult result) {
        Counterexample counterexample =
                assertInstanceOf(Verdict.Violates.class, result.of(rule)).counterexample();
        assertTrue(counterexample.sentence().startsWith(sentence), counterexample.sentence());
        assertTrue(TextReport.render(counterexample).contains("violates " + rule.id()));
    }

    private record Case(String what, String said, Supplier<Channel<Integer>> factory) {}

    @TestFactory
    Stream<DynamicTest> aSubjectThatCannotBeOpenedIsInconclusive() {
        return Stream.of(
                        new Case(
                                "its constructor throws",
                                "opening the channel failed: java.lang.IllegalStateException: no such port at"
                                        + " example.subjects.BadChannels$ThrowsWhenOpened",
                                BadChannels.ThrowsWhenOpened::new),
                        new Case(
                                "its constructor throws later",
                                "opening the channel failed: java.lang.IllegalStateException: too many",
                                BadChannels.ThrowsWhenOpenedOften::new),
                        new Case("there is none", "the factory answered null instead of a channel", () -> null),
                        new Case(
                                "it fails when it is asked",
                                "the check failed: java.lang.UnsupportedOperationException: ask somebody else",
                                BadChannels.CannotBeAsked::new),
                        new Case(
                                "nothing can happen within its operations",
                                "java.util.ArrayDeque cannot be put under control",
                                () -> Channels.of(new ArrayDeque<>())))
                .map(c -> DynamicTest.dynamicTest(
                        c.what(), () -> assertInconclusive(c.said(), check(SPEC, c.factory()))));
    }

    @TestFactory
    Stream<DynamicTest> aSubjectThatStartsThreadsIsNoBadOne() {
        return Stream.of(
                        new Case("it starts one when it is opened", "", BadChannels.StartsThreadWhenOpened::new),
                        new Case("it starts one", "", BadChannels.StartsThread::new),
                        new Case("it hands work to the common pool", "", BadChannels.UsesCommonPool::new))
                .map(c -> DynamicTest.dynamicTest(
                        c.what(), () -> assertTrue(check(SPEC, c.factory()).conforms())));
    }

    @TestFactory
    Stream<DynamicTest> aSubjectThatIsKeptBackByTheJvmIsInconclusive() {
        return Stream.of(
                        new Case("by a synchronized list", "thread ", BadChannels.CallsBack::new),
                        new Case("by a map", "thread ", BadChannels.CallsBackFromMap::new),
                        new Case("by a pipe", "thread ", BadChannels.WaitsUnseen::new))
                .map(c -> DynamicTest.dynamicTest(c.what(), () -> {
                    ConformanceResult result = check(SPEC, c.factory());
                    assertInconclusive(c.said(), result);
                    String reason = ((Verdict.Inconclusive) result.of(Rule.LIN_1)).reason();
                    assertTrue(reason.contains(" a monitor that is not controlled, at java.base/java."), reason);
                }));
    }

    @Test
    void aSubjectThatDrawsLotsIsInconclusive() {
        assertInconclusive(
                "it is not deterministic: the same schedule gave different events (",
                check(SPEC.only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE)), Fickle::new));
    }

    @Test
    void operationsThatAreMissingAreNamed() {
        assertInconclusive(
                "the specification lists operations that example.subjects.BadChannels$Good does not have: [SIZE]",
                check(with(OperationKind.SIZE), BadChannels.Good::new));
    }

    @TestFactory
    Stream<DynamicTest> whateverIsThrownIsAViolationThatQuotesIt() {
        return Stream.of(
                        new IllegalStateException("on purpose"),
                        new AssertionError("on purpose"),
                        new OutOfMemoryError("on purpose"),
                        new StackOverflowError("on purpose"),
                        new IOException("on purpose"))
                .map(thrown -> DynamicTest.dynamicTest(
                        thrown.getClass().getSimpleName(),
                        () -> assertViolates(
                                Rule.LIN_1,
                                "trySend 1 failed: " + thrown.getClass().getName() + ": on purpose at ",
                                check(SPEC, () -> new BadChannels.Throws(thrown)))));
    }

    @Test
    void aMessageThatIsNeverTheSameIsNoObstacle() {
        assertViolates(
                Rule.LIN_1,
                "trySend 1 failed: java.lang.IllegalStateException: bad: java.lang.Object@... at"
                        + " example.subjects.BadChannels$ThrowsSomethingElse.trySend",
                check(SPEC, BadChannels.ThrowsSomethingElse::new));
    }

    @Test
    void nullForAMessageIsAViolation() {
        assertViolates(
                Rule.LIN_1,
                "tryReceive failed: it answered null instead of an Optional",
                check(SPEC, BadChannels.AnswersNull::new));
        assertViolates(
                Rule.LIN_1,
                "receive failed: it answered null, which is no message",
                check(only(OperationKind.RECEIVE), BadChannels.AnswersNull::new));
        assertViolates(
                Rule.LIN_1,
                "drain 1 failed: it drained null, which is no message",
                check(only(OperationKind.DRAIN), BadChannels.AnswersNull::new));
    }

    private static ChannelSpec only(OperationKind receiving) {
        return SPEC.only(ImmutableSet.of(OperationKind.TRY_SEND, receiving));
    }

    @Test
    void aLoopThatLooksAtNothingIsAViolation() {
        assertViolates(
                Rule.BLK_2,
                "livelock: trySend 1 runs in a circle although an unbounded channel always has room, in a loop at"
                        + " BadChannels.java:",
                check(SPEC, BadChannels.Loops::new));
    }

    @Test
    void aSubjectThatMakesAnAnswerOfItsUnwindingConforms() {
        assertTrue(check(
                        ChannelSpec.bounded(1).only(ImmutableSet.of(OperationKind.SEND, OperationKind.RECEIVE)),
                        BadChannels.AnswersEverything::new)
                .conforms());
    }

    /** Time enough to get there on a machine that has much else to do. */
    private static ConformanceResult impatiently(Supplier<Channel<Integer>> factory) {
        return Conformance.of("impatient", SPEC, factory)
                .within(BUDGET)
                .patient(Duration.ofSeconds(3))
                .check();
    }

    @Test
    void aLoopThatCannotBeReachedIsLeftBehind() throws InterruptedException {
        Loop loop = new Loop();
        assertInconclusive(
                "it hangs, out of reach of the scheduler, in dev.parley.properties.contract.BadSubjectsTest$Loop",
                impatiently(() -> new BadChannels.CallsUnwovenLoop(loop)));
        loop.end();
        assertNoCarrierIsLeft();
    }

    @Test
    void aConstructorThatRunsInCirclesIsLeftBehind() throws InterruptedException {
        Loop loop = new Loop();
        assertInconclusive("it hangs, out of reach of the scheduler, in the factory", impatiently(() -> {
            loop.run();
            return new BadChannels.Good();
        }));
        loop.end();
        assertNoCarrierIsLeft();
    }

    @Test
    void aConstructorThatWaitsForEverIsInterrupted() throws InterruptedException {
        assertInconclusive("it hangs, out of reach of the scheduler, in the factory", impatiently(() -> {
            throw new IllegalStateException(assertThrows(InterruptedException.class, new CountDownLatch(1)::await));
        }));
        assertNoCarrierIsLeft();
    }

    /** A loop in a class that is never woven. Nothing can stop it from outside, so this one can be told to stop. */
    private static final class Loop implements Runnable {
        private volatile boolean ended;

        @Override
        public void run() {
            while (!ended) {
                // No call, which a thread that is looked at might just be in.
            }
        }

        void end() {
            ended = true;
        }
    }

    private static void assertNoCarrierIsLeft() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("parley-carrier-impatient")) {
                thread.join();
            }
        }
    }
}
