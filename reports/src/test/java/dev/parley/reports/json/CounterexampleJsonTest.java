package dev.parley.reports.json;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Reason;
import dev.parley.reports.Golden;
import dev.parley.reports.Hostile;
import dev.parley.reports.Rich;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.page.HtmlReport;
import dev.parley.reports.text.MarkdownReport;
import dev.parley.reports.text.TextReport;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** JSON is the root form: whatever is rendered from it is what is rendered from the counterexample itself. */
final class CounterexampleJsonTest {

    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(CounterexampleJson.jsonSchema());

    @Test
    void anOrderViolationReadsAsExpected() {
        Golden.assertMatches(
                "order.json", CounterexampleJson.render(Rich.order()).stripTrailing());
    }

    @Test
    void everyFormIsTheSameFromTheJsonThatWasRead() {
        for (Counterexample counterexample : Rich.all()) {
            Counterexample read = CounterexampleJson.parse(CounterexampleJson.render(counterexample));
            assertAll(
                    () -> assertEquals(counterexample, read),
                    () -> assertEquals(HtmlReport.render(counterexample), HtmlReport.render(read)),
                    () -> assertEquals(TextReport.render(counterexample), TextReport.render(read)),
                    () -> assertEquals(MarkdownReport.render(counterexample), MarkdownReport.render(read)),
                    () -> assertEquals(CounterexampleJson.render(counterexample), CounterexampleJson.render(read)));
        }
    }

    @Test
    void conclusionsOnTheWayToTheLastOneAreKept() {
        Counterexample argued = Rich.order()
                .withReasons(List.of(
                        Reason.of("1 was sent before 2"),
                        Reason.conclusion("so 1 goes first"),
                        Reason.of("2 came first")));
        String json = CounterexampleJson.render(argued);
        assertTrue(json.contains("\"conclusions\": [\n    1\n  ]"), json);
        assertEquals(argued, CounterexampleJson.parse(json));
        assertTrue(SCHEMA.validate(json, InputFormat.JSON).isEmpty());
        assertTrue(argued.because().getLast().conclusion(), "the last one always is");
    }

    @Test
    void hostileValuesSurviveTheWayThereAndBack() {
        for (String value : Hostile.VALUES.subList(0, 13)) {
            Counterexample hostile = Hostile.large(1, value);
            String json = CounterexampleJson.compactWithin(100_000_000, hostile).orElseThrow();
            assertEquals(hostile, CounterexampleJson.parse(json));
            assertFalse(json.contains("<"), value);
            assertTrue(json.codePoints().allMatch(Legible.RICH::shows), value);
        }
    }

    @Test
    void whatIsTooLargeIsNotWritten() {
        assertEquals(Optional.empty(), CounterexampleJson.within(1_000_000, Hostile.large(60, "x".repeat(1_000_000))));
    }

    @Test
    void theSchemaDescribesIt() {
        for (Counterexample counterexample : Rich.all()) {
            assertEquals(Set.of(), SCHEMA.validate(CounterexampleJson.render(counterexample), InputFormat.JSON));
        }
    }

    @Test
    void theSchemaRejectsWhatIsNotOne() {
        String json = CounterexampleJson.render(Rich.order());
        assertAll(
                () -> assertRejected(json.replace("parley.counterexample/1", "parley.counterexample/2")),
                () -> assertRejected(json.replace("\"fit\": \"refused\"", "\"fit\": \"doubtful\"")),
                () -> assertRejected(json.replaceFirst("\"sentence\":", "\"verdict\":")),
                () -> assertRejected(json.replaceFirst("\"from\": 1", "\"from\": \"early\"")));
    }

    private static void assertRejected(String json) {
        assertNotEquals(Set.of(), SCHEMA.validate(json, InputFormat.JSON));
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        String json = CounterexampleJson.render(Rich.order());
        assertAll(
                () -> assertMessage("a JSON object with \"schema\"", "[]"),
                () -> assertMessage("no counterexample that can be read", "not json {"),
                () -> assertMessage(
                        "this version of Parley reads parley.counterexample/1",
                        json.replace("parley.counterexample/1", "parley.counterexample/7")),
                () -> assertMessage("no rule has the id ORD-77", json.replace("ORD-1", "ORD-77")),
                () -> assertMessage(
                        "the field sentence is missing", json.replaceFirst("\"sentence\":", "\"verdict\":")),
                () -> assertMessage("'doubtful' is no Fit", json.replace("\"refused\"", "\"doubtful\"")),
                () -> assertMessage("there is no lane 9", json.replaceFirst("\"lane\": 1", "\"lane\": 9")));
    }

    private static void assertMessage(String expected, String json) {
        String message =
                String.valueOf(assertThrows(IllegalArgumentException.class, () -> CounterexampleJson.parse(json))
                        .getMessage());
        assertTrue(message.contains(expected), message);
    }

    @Test
    void whatALaterVersionAddsIsIgnored() {
        String json = CounterexampleJson.render(Rich.order());
        assertEquals(
                Rich.order(),
                CounterexampleJson.parse(json.replaceFirst("\"sentence\":", "\"mood\": {\"a\": [1]}, \"sentence\":")));
    }
}
