package dev.parley.properties.gallery;

import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import dev.parley.implementations.systems.Studies;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import dev.parley.properties.audit.Audit;
import dev.parley.properties.audit.AuditCounterexample;
import dev.parley.properties.audit.AuditResult;
import dev.parley.properties.audit.Expectation;
import dev.parley.properties.contract.TopologyConformance;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.gallery.Gallery.Piece;
import dev.parley.properties.systems.Inquiry;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.page.HtmlReport;
import dev.parley.reports.text.MarkdownReport;
import dev.parley.reports.text.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Builds the gallery: a counterexample of each kind, from what the check of every implementation has just found, and
 * from three topologies, and from a recorded history of a million operations.
 */
final class GalleryIT {

    private static final int MESSAGES = 500_000;
    private static final Path SITE = Path.of(System.getProperty("parley.reports", "target/parley"));

    /** Each kind, and which counterexample of the site shows it. */
    private static final ImmutableMap<String, String> FOUND = ImmutableMap.<String, String>builder()
            .put("order", "flawed-StripedSenders-ORD-1")
            .put("loss", "flawed-MissingTailHelp-LOSS-1")
            .put("duplicate", "flawed-ReadThenAdvance-DUP-1")
            .put("capacity", "flawed-CheckThenAct-CAP-1")
            .put("false empty", "flawed-SwapThenLink-LIN-1")
            .put("lost wake-up", "flawed-OneConditionForTwo-BLK-1")
            .put("timeout", "flawed-LostOnTimeout-TIME-3")
            .put("interruption", "flawed-LostOnInterrupt-INT-1")
            .put("rendezvous", "flawed-EarlyRendezvous-RDV-1")
            .put("lock cycle", "flawed-OppositeLocks-DLK-1")
            .put("deadlock cycle", "DrinksFridge-q1-N4-DLK-1")
            .buildOrThrow();

    @Test
    void thereIsAPageOfEveryKind() throws IOException {
        Path found = SITE.resolve("counterexamples");
        Assumptions.assumeTrue(
                System.getProperty("parley.only", "").isEmpty()
                        && System.getProperty("parley.replay", "").isEmpty(),
                "the gallery is made of what a check of all implementations finds");
        List<Piece> pieces = new ArrayList<>();
        for (Map.Entry<String, String> kind : FOUND.entrySet()) {
            Path json = found.resolve(kind.getValue() + ".json");
            assertTrue(Files.exists(json), () -> "no counterexample of " + kind.getKey() + " at " + json);
            pieces.add(new Piece(kind.getKey(), CounterexampleJson.parse(Files.readString(json))));
        }
        pieces.add(new Piece("partial deadlock", partialDeadlock()));
        pieces.add(new Piece("orphan", orphan()));
        pieces.add(new Piece("assertion in a topology", assertion()));
        pieces.add(new Piece("judged long history", longHistory()));
        for (Piece piece : pieces) {
            readsTheSameFromItsJson(piece.counterexample());
        }
        System.out.println("Gallery: " + Gallery.write(SITE.resolve("gallery"), pieces));
    }

    private static void readsTheSameFromItsJson(Counterexample counterexample) {
        Counterexample read = CounterexampleJson.parse(CounterexampleJson.render(counterexample));
        assertEquals(counterexample, read);
        assertEquals(HtmlReport.render(counterexample), HtmlReport.render(read));
        assertEquals(TextReport.render(counterexample), TextReport.render(read));
        assertEquals(MarkdownReport.render(counterexample), MarkdownReport.render(read));
    }

    /** Two who wait for each other, while two others come to their end. */
    private static Counterexample partialDeadlock() {
        return violation(
                "crossed-orders",
                ImmutableMap.of(
                        "orders", ChannelSpec.bounded(1),
                        "invoices", ChannelSpec.bounded(1),
                        "log", ChannelSpec.bounded(1)),
                process("shop", send("orders", 1), send("orders", 2), send("orders", 3), receive("invoices")),
                process(
                        "office",
                        receive("orders"),
                        send("invoices", 11),
                        send("invoices", 12),
                        receive("orders"),
                        receive("orders")),
                process("writer", send("log", 21), send("log", 22)),
                process("reader", receive("log"), receive("log")));
    }

    /** An adder that is told too early that there is nothing more to add, explored in the model. */
    private static Counterexample assertion() {
        return Studies.all().stream()
                .flatMap(study -> study.questions().stream()
                        .filter(question -> question.text().equals("If done is said early, numbers are left out"))
                        .map(question -> Inquiry.answer(study, question)))
                .flatMap(answer -> answer.counterexample().stream())
                .findFirst()
                .orElseThrow();
    }

    /** A million operations, in the middle of which two messages change places. */
    private static Counterexample longHistory() {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        for (long message = 0; message < MESSAGES; message++) {
            long received = message == MESSAGES / 2 ? message + 2 : message == MESSAGES / 2 + 2 ? message - 2 : message;
            trace.operation((int) (message % 4), Kind.ACCEPTED, message, 20 * message, 20 * message + 30);
            trace.operation(4 + (int) (message % 4), Kind.RECEIVED, received, 20 * message + 100, 20 * message + 125);
        }
        ColumnarRecording recorded = trace.build();
        return AuditCounterexample.of(
                "recorded-history",
                Expectation.FIFO,
                recorded,
                ImmutableList.of(),
                assertInstanceOf(
                        AuditResult.Violates.class, Audit.of(Expectation.FIFO).judge(recorded)),
                "parley audit recorded-history.csv");
    }

    /** A worker that reports on a rendezvous to somebody who has left. */
    private static Counterexample orphan() {
        return violation(
                "leaves-on-stop",
                ImmutableMap.of("stop", ChannelSpec.bounded(1), "done", ChannelSpec.rendezvous()),
                process("worker", send("done", 1), send("done", 2)),
                process("looper", receive("done"), receive("stop")),
                process("user", send("stop", 9)));
    }

    private static Process process(String name, Statement... body) {
        return new Process(name, ImmutableList.copyOf(body));
    }

    private static Counterexample violation(
            String name, ImmutableMap<String, ChannelSpec> channels, Process... processes) {
        ImmutableMap.Builder<String, Supplier<Channel<Integer>>> factories = ImmutableMap.builder();
        channels.forEach((channel, spec) -> factories.put(
                channel,
                () -> Channels.of(
                        spec.equals(ChannelSpec.rendezvous())
                                ? new SynchronousQueue<>()
                                : new ArrayBlockingQueue<>(1))));
        Verdict verdict = TopologyConformance.of(
                        new Topology(
                                name,
                                channels,
                                ImmutableList.copyOf(processes),
                                ImmutableSetMultimap.of(),
                                ImmutableList.of()),
                        factories.buildOrThrow())
                .within(new Budget(300, 1, Optional.empty()))
                .check()
                .of(Rule.DLK_1);
        return assertInstanceOf(Verdict.Violates.class, verdict).counterexample();
    }
}
