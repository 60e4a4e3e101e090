package dev.parley.properties.contract;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/**
 * What a channel is held to, as JUnit tests: extend it, say what the channel promises ({@link #spec}), open a fresh one
 * ({@link #open}). Each rule of the catalogue is a test; one that the specification does not call for is skipped, with
 * the reason. The reports go to {@code target/parley}; the counterexample of a test that fails is attached, as a page,
 * as Markdown and as JSON.
 *
 * <p>All tests of a class share one search, which the first of them runs. The system properties
 * {@code parley.schedules}, {@code parley.seed}, {@code parley.replay} and {@code parley.reports} (the directory of the
 * reports) say how.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ChannelContract {

    private Optional<ConformanceResult> result = Optional.empty();

    /** What the channel promises. */
    protected abstract ChannelSpec spec();

    /** A fresh channel; called for every schedule. */
    protected abstract Channel<Integer> open();

    private synchronized ConformanceResult result() {
        if (result.isEmpty()) {
            String name = getClass().getSimpleName();
            result = Optional.of(Conformance.of(name, spec(), this::open)
                    .replayedBy("mvn test -Dtest=" + name)
                    .check());
        }
        return result.get();
    }

    private void holds(Rule rule, TestReporter reporter) {
        switch (result().of(rule)) {
            case Verdict.Conforms conforms -> {}
            case Verdict.NotDeclared(String reason) -> Assumptions.abort(rule.id() + " is not checked: " + reason);
            case Verdict.Inconclusive inconclusive -> throw new InconclusiveCheck(rule, inconclusive);
            case Verdict.Violates violates -> {
                ChannelViolation violation = new ChannelViolation(violates.counterexample());
                Attachments.publish(violates.counterexample(), reporter).ifPresent(violation::addSuppressed);
                throw violation;
            }
        }
    }

    /** Writes the reports of all contracts of this JVM so far, and prints where they are. */
    @AfterAll
    final void writeReports() {
        result.ifPresent(checked ->
                System.out.println(Summary.of(checked, Reports.add(checked).index())));
    }

    /** A test for each rule, named by its id and its statement; they share one search, which the first of them runs. */
    @TestFactory
    @DisplayName("rules")
    final Stream<DynamicTest> rules(TestReporter reporter) {
        return Rule.ofChannels().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.id() + ": " + rule.statement(), source(rule), () -> holds(rule, reporter)));
    }

    /** Where a rule comes from is no method; so Surefire calls its test by its name, not by a method and a number. */
    private static URI source(Rule rule) {
        return URI.create("parley:" + rule.id());
    }
}
