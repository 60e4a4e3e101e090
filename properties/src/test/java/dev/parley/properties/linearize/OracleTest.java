package dev.parley.properties.linearize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Instant;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.linearize.LinearizationResult.Explained;
import dev.parley.properties.linearize.LinearizationResult.Unexplained;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Histories of FIFO queues whose verdicts two other checkers agree on, one of them exhaustive. */
class OracleTest {

    @ParameterizedTest
    @CsvSource({"bounded, 2511, 1489", "complete, 2811, 1189", "pending, 3295, 705", "ties, 1655, 345"})
    void everyVerdictIsTheOneThatTheOtherCheckersGave(String name, int explained, int unexplained) throws IOException {
        int accepted = 0;
        int rejected = 0;
        for (String text : histories(name)) {
            List<String> lines = Splitter.on('\n').omitEmptyStrings().splitToList(text);
            boolean bounded = lines.get(1).startsWith("#");
            ChannelSpec spec = bounded
                    ? ChannelSpec.bounded(Integer.parseInt(lines.get(1).substring(1)))
                    : ChannelSpec.unbounded();
            LinearizationResult judgement = Judge.of(spec).judge(history(lines.subList(bounded ? 2 : 1, lines.size())));
            boolean expected = lines.get(0).equals("#linearizable");
            assertEquals(expected ? Explained.class : Unexplained.class, judgement.getClass(), text);
            if (judgement instanceof Unexplained(Diagnosis diagnosis)) {
                assertNotEquals("", diagnosis.sentence(), text);
                assertEquals(
                        diagnosis.because().size(),
                        Math.clamp(diagnosis.because().size(), 2, 6),
                        () -> text + "\n" + judgement);
                assertNotEquals(0, diagnosis.offending().size(), text);
            }
            accepted += expected ? 1 : 0;
            rejected += expected ? 0 : 1;
        }
        assertEquals(explained, accepted);
        assertEquals(unexplained, rejected);
    }

    static List<String> histories(String name) throws IOException {
        try (InputStream file = OracleTest.class.getResourceAsStream("queue-" + name + ".txt.gz")) {
            assertNotNull(file);
            String text = new String(new GZIPInputStream(file).readAllBytes(), StandardCharsets.UTF_8);
            return Splitter.on("\n\n").trimResults().omitEmptyStrings().splitToList(text);
        }
    }

    static History history(List<String> lines) {
        ImmutableList.Builder<Call> calls = ImmutableList.builder();
        for (int id = 0; id < lines.size(); id++) {
            List<String> fields = Splitter.on(',').splitToList(lines.get(id));
            boolean sends = fields.get(1).equals("enq");
            calls.add(new Call(
                    id,
                    Integer.parseInt(fields.get(0)),
                    sends ? new Operation.TrySend(Integer.parseInt(fields.get(2))) : new Operation.TryReceive(),
                    outcome(fields.get(3)),
                    instant(fields.get(4)),
                    fields.get(5).isEmpty() ? Instant.NEVER : instant(fields.get(5))));
        }
        return History.of(calls.build());
    }

    private static Outcome outcome(String text) {
        return switch (text) {
            case "" -> new Outcome.Pending();
            case "ok" -> new Outcome.Accepted();
            case "FULL" -> new Outcome.Refused();
            case "EMPTY" -> new Outcome.Empty();
            default -> new Outcome.Received(Integer.parseInt(text));
        };
    }

    private static Instant instant(String text) {
        return new Instant(Long.parseLong(text), Long.parseLong(text));
    }
}
