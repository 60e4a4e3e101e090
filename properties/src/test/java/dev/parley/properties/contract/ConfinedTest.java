package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import example.subjects.Guarded;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A collection that is not made for threads needs a lock, and one for all. */
final class ConfinedTest {

    private static final ChannelSpec SPEC =
            ChannelSpec.unbounded().only(ImmutableSet.of(OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE));

    private static ConformanceResult check(Supplier<Channel<Integer>> factory) {
        return Conformance.of("guarded", SPEC, factory)
                .within(new Budget(200, 1, Optional.empty()))
                .check();
    }

    private static void assertBroken(ConformanceResult result) {
        String sentence = assertInstanceOf(Verdict.Violates.class, result.of(Rule.LIN_1))
                .counterexample()
                .sentence();
        assertTrue(
                sentence.contains(
                        " failed: java.util.ConcurrentModificationException: two threads change one ArrayDeque at"
                                + " the same time, which it is not made for; the other one at Guarded.java:"),
                sentence);
    }

    @Test
    void oneLockForAllKeepsItWhole() {
        assertTrue(check(() -> {
                    ReentrantLock lock = new ReentrantLock();
                    return new Guarded(Optional.of(lock), Optional.of(lock));
                })
                .conforms());
    }

    @Test
    void twoLocksDoNot() {
        assertBroken(check(() -> new Guarded(Optional.of(new ReentrantLock()), Optional.of(new ReentrantLock()))));
    }

    @Test
    void nothingDoesNot() {
        assertBroken(check(() -> new Guarded(Optional.empty(), Optional.empty())));
    }

    /** For a single sender and a single receiver, too: each of them changes it. */
    @Test
    void oneForEachEndIsNoExcuse() {
        assertBroken(Conformance.of(
                        "guarded",
                        SPEC.singleProducer().singleConsumer(),
                        () -> new Guarded(Optional.empty(), Optional.empty()))
                .within(new Budget(200, 1, Optional.empty()))
                .check());
    }
}
