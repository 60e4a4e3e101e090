package dev.parley.properties.contract;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;

/**
 * What a channel is held to, as JUnit tests: extend it, say what the channel promises ({@link #spec}), open a fresh one
 * ({@link #open}). Each rule of the catalogue is a test; one that the specification does not call for is skipped, with
 * the reason. The reports go to {@code target/parley}; a test that fails has its counterexample attached, as a page, as
 * Markdown and as JSON.
 *
 * <p>All tests of a class share one exploration, which the first of them runs. The system properties
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

    @Test
    @DisplayName("GEN-1: nothing is received that was not sent")
    void gen1(TestReporter reporter) {
        holds(Rule.GEN_1, reporter);
    }

    @Test
    @DisplayName("DUP-1: nothing is received more often than it was sent")
    void dup1(TestReporter reporter) {
        holds(Rule.DUP_1, reporter);
    }

    @Test
    @DisplayName("LOSS-1: nothing that was accepted is lost")
    void loss1(TestReporter reporter) {
        holds(Rule.LOSS_1, reporter);
    }

    @Test
    @DisplayName("ORD-1: messages are received in the order in which they were accepted")
    void ord1(TestReporter reporter) {
        holds(Rule.ORD_1, reporter);
    }

    @Test
    @DisplayName("ORD-2: the messages of one sender are received in the order in which it sent them")
    void ord2(TestReporter reporter) {
        holds(Rule.ORD_2, reporter);
    }

    @Test
    @DisplayName("LIN-1: every history has an explanation in the model")
    void lin1(TestReporter reporter) {
        holds(Rule.LIN_1, reporter);
    }

    @Test
    @DisplayName("CAP-1: the channel never holds more than its capacity")
    void cap1(TestReporter reporter) {
        holds(Rule.CAP_1, reporter);
    }

    @Test
    @DisplayName("CAP-2: the channel refuses only when it is full")
    void cap2(TestReporter reporter) {
        holds(Rule.CAP_2, reporter);
    }

    @Test
    @DisplayName("RDV-1: a rendezvous completes for both or for neither, and the two overlap")
    void rdv1(TestReporter reporter) {
        holds(Rule.RDV_1, reporter);
    }

    @Test
    @DisplayName("BLK-1: whoever waits has reason to: no wake-up is lost")
    void blk1(TestReporter reporter) {
        holds(Rule.BLK_1, reporter);
    }

    @Test
    @DisplayName("BLK-2: what must not wait does not wait")
    void blk2(TestReporter reporter) {
        holds(Rule.BLK_2, reporter);
    }

    @Test
    @DisplayName("TIME-1: a timed operation gives up no earlier than its time")
    void time1(TestReporter reporter) {
        holds(Rule.TIME_1, reporter);
    }

    @Test
    @DisplayName("TIME-2: a timed operation gives up when its time has passed")
    void time2(TestReporter reporter) {
        holds(Rule.TIME_2, reporter);
    }

    @Test
    @DisplayName("TIME-3: giving up loses nothing")
    void time3(TestReporter reporter) {
        holds(Rule.TIME_3, reporter);
    }

    @Test
    @DisplayName("INT-1: interruption is answered, changes nothing and swallows no wake-up")
    void int1(TestReporter reporter) {
        holds(Rule.INT_1, reporter);
    }

    @Test
    @DisplayName("OBS-1: peek, size and remaining capacity agree with the model, or are declared hints")
    void obs1(TestReporter reporter) {
        holds(Rule.OBS_1, reporter);
    }

    @Test
    @DisplayName("BULK-1: a drain takes what receiving one by one would have taken, at one instant unless declared otherwise")
    void bulk1(TestReporter reporter) {
        holds(Rule.BULK_1, reporter);
    }

    @Test
    @DisplayName("ARG-1: null and bad arguments are refused with the documented exception, and nothing changes")
    void arg1(TestReporter reporter) {
        holds(Rule.ARG_1, reporter);
    }

    @Test
    @DisplayName("DLK-1: no circle of waiting threads, each of which could only be freed by another one of them")
    void dlk1(TestReporter reporter) {
        holds(Rule.DLK_1, reporter);
    }
}
