package dev.parley.properties.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.common.base.Splitter;
import dev.parley.model.channel.Capacity;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories whose verdicts two other checkers agree on, one of them exhaustive. */
class KnownVerdictsTest {

    private static final String ROOM = "/dev/parley/properties/linearize/";

    @ParameterizedTest
    @CsvSource({"bounded, 2511, 1489", "complete, 2811, 1189", "pending, 3295, 705", "ties, 1655, 345"})
    void smallHistories(String name, int explained, int unexplained) throws IOException {
        int accepted = 0;
        int rejected = 0;
        String all = text(ROOM + "queue-" + name + ".txt.gz");
        for (String text : Splitter.on("\n\n").trimResults().omitEmptyStrings().split(all)) {
            List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(text);
            boolean bounded = lines.get(1).startsWith("#");
            Expectation expectation = bounded
                    ? Expectation.FIFO.holding(
                            new Capacity.Bounded(Integer.parseInt(lines.get(1).substring(1))))
                    : Expectation.FIFO;
            AuditResult result = Audit.of(expectation).judge(trace(lines.subList(bounded ? 2 : 1, lines.size())));
            boolean expected = lines.get(0).equals("#linearizable");
            assertEquals(expected ? "CONFORMS" : "VIOLATES", result.label(), () -> text + "\n" + result);
            if (result instanceof AuditResult.Violates(long _, AuditResult.DecidedBy _, AuditResult.Witness witness)) {
                assertFalse(witness.sentence().isEmpty() || witness.operations().isEmpty(), text);
            }
            accepted += expected ? 1 : 0;
            rejected += expected ? 0 : 1;
        }
        assertEquals(explained, accepted);
        assertEquals(unexplained, rejected);
    }

    @ParameterizedTest
    @CsvSource({"ok, ''", "dup, DUP-1", "empty, LIN-1", "loss, LOSS-1", "swap, ORD"})
    void longHistories(String injected, String rule) throws IOException {
        List<String> lines =
                Splitter.on('\n').omitEmptyStrings().splitToList(text("q_p4_n10000_" + injected + ".csv.gz"));
        AuditResult result = Audit.of(Expectation.FIFO).judge(trace(lines.subList(1, lines.size())));
        if (rule.isEmpty()) {
            assertInstanceOf(AuditResult.Conforms.class, result);
        } else {
            AuditResult.Violates violates = assertInstanceOf(AuditResult.Violates.class, result);
            assertEquals(rule, violates.witness().rule().id().substring(0, rule.length()));
        }
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = KnownVerdictsTest.class.getResourceAsStream(resource)) {
            assertNotNull(file);
            return new String(new GZIPInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ColumnarRecording trace(List<String> lines) {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        for (String line : lines) {
            List<String> fields = Splitter.on(',').splitToList(line);
            boolean sends = fields.get(1).equals("enq");
            Kind kind = switch (fields.get(3)) {
                case "" -> sends ? Kind.SENDING : Kind.RECEIVING;
                case "ok" -> Kind.ACCEPTED;
                case "FULL" -> Kind.REFUSED;
                case "EMPTY" -> Kind.EMPTY;
                default -> Kind.RECEIVED;
            };
            trace.operation(
                    Integer.parseInt(fields.get(0)),
                    kind,
                    sends ? Long.parseLong(fields.get(2)) : kind == Kind.RECEIVED ? Long.parseLong(fields.get(3)) : 0,
                    Long.parseLong(fields.get(4)),
                    fields.get(5).isEmpty() ? Recording.NEVER : Long.parseLong(fields.get(5)));
        }
        return trace.build();
    }
}
