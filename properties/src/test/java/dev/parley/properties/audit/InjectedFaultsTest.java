package dev.parley.properties.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.counterexample.Span;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.rule.Rule;
import dev.parley.reports.page.HtmlReport;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** One fault in a million operations: it is found, proven by its pair, and the page shows little else. */
class InjectedFaultsTest {

    private static final int MESSAGES = 500_000;
    private static final long FAULT = 250_000;
    private static final int THREADS = 4;

    /** Message m is sent by thread m mod 4 during [20m, 20m+30], and received by another during [20m+100, 20m+125]. */
    private static void sound(ColumnarRecording.Builder trace, long message) {
        send(trace, message);
        receive(trace, message, message);
    }

    private static void send(ColumnarRecording.Builder trace, long message) {
        trace.operation((int) (message % THREADS), Kind.ACCEPTED, message, 20 * message, 20 * message + 30);
    }

    private static void receive(ColumnarRecording.Builder trace, long slot, long message) {
        trace.operation(THREADS + (int) (slot % THREADS), Kind.RECEIVED, message, 20 * slot + 100, 20 * slot + 125);
    }

    private interface Fault {
        void inject(ColumnarRecording.Builder trace);
    }

    private static ColumnarRecording trace(Fault fault, long... instead) {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        for (long message = 0; message < MESSAGES; message++) {
            boolean left = false;
            for (long each : instead) {
                left |= each == message;
            }
            if (!left) {
                sound(trace, message);
            }
        }
        fault.inject(trace);
        return trace.build();
    }

    private static void assertFound(ColumnarRecording trace, Rule rule, long... pair) {
        AuditResult.Violates violates = assertInstanceOf(
                AuditResult.Violates.class, Audit.of(Expectation.FIFO).judge(trace));
        assertEquals(rule, violates.witness().rule(), () -> violates.witness().toString());
        String argument =
                violates.witness().because().stream().map(Reason::text).collect(Collectors.joining("\n"))
                        + violates.witness().sentence();
        for (long message : pair) {
            assertTrue(argument.contains(Long.toString(message)), argument);
        }
        Counterexample shown = AuditCounterexample.of("million", Expectation.FIFO, trace, List.of(), violates, "again");
        assertTrue(
                shown.spans().size() >= pair.length && shown.spans().size() <= 30,
                () -> shown.spans().toString());
        assertTrue(shown.spans().stream().anyMatch(Span::offending));
        assertTrue(shown.found().contains(trace.size() - shown.spans().size() + " are left out"), shown::found);
        assertTrue(HtmlReport.render(shown).length() < 150_000);
    }

    @Test
    void withoutAFaultItConforms() {
        assertInstanceOf(AuditResult.Conforms.class, Audit.of(Expectation.FIFO).judge(trace(trace -> {})));
    }

    @Test
    void twoMessagesAreSwapped() {
        long other = FAULT + 2;
        assertFound(
                trace(
                        trace -> {
                            send(trace, FAULT);
                            send(trace, other);
                            receive(trace, FAULT, other);
                            receive(trace, other, FAULT);
                        },
                        FAULT,
                        other),
                Rule.ORD_1,
                FAULT);
    }

    @Test
    void aMessageIsLost() {
        assertFound(trace(trace -> send(trace, FAULT), FAULT), Rule.LOSS_1, FAULT);
    }

    @Test
    void aMessageIsReceivedTwice() {
        assertFound(trace(trace -> receive(trace, FAULT + 20, FAULT)), Rule.DUP_1, FAULT);
    }

    @Test
    void emptyIsAnsweredFalsely() {
        assertFound(
                trace(trace -> trace.operation(9, Kind.EMPTY, 0, 20 * FAULT + 40, 20 * FAULT + 60)), Rule.LIN_1, FAULT);
    }

    @Test
    void aMessageIsReceivedBeforeItIsSent() {
        assertFound(
                trace(
                        trace -> {
                            send(trace, FAULT);
                            receive(trace, FAULT - 10, FAULT);
                        },
                        FAULT),
                Rule.GEN_1,
                FAULT);
    }

    @Test
    void aMessageIsReceivedThatNobodySent() {
        assertFound(trace(trace -> receive(trace, FAULT, -7)), Rule.GEN_1, -7);
    }
}
