package dev.parley.properties.lincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.operation.OperationKind;
import dev.parley.properties.lincheck.Comparison.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ComparisonTest {

    private static final Opinion FINDS_NOTHING = new Opinion.Agrees(3, 60, ImmutableSet.of(OperationKind.TRY_SEND));
    private static final Opinion FINDS = new Opinion.FindsViolation("| trySend(1): Refused |\nfor no reason");

    private static final Verdicts CONFORMING = verdicts("CONFORMS", "NOT_DECLARED");
    private static final Verdicts INCONCLUSIVE = verdicts("INCONCLUSIVE", "NOT_DECLARED");
    private static final Verdicts VIOLATING = verdicts("VIOLATES", "CONFORMS");

    private static Verdicts verdicts(String loss, String order) {
        return new Verdicts(
                "Queue", ImmutableList.of(new Verdicts.Row("Queue", "LOSS-1", loss), new Verdicts.Row("Queue", "ORD-1", order)));
    }

    private static Comparison.Standing standing(Opinion opinion, Verdicts verdicts) {
        return Comparison.of(opinion, verdicts).standing();
    }

    @Test
    void twoThatFindTheSameAgree() {
        assertEquals(Standing.AGREES, standing(FINDS_NOTHING, CONFORMING));
        assertEquals(Standing.AGREES, standing(FINDS, VIOLATING));
        assertEquals("agrees: both find a violation; Parley: LOSS-1", Comparison.of(FINDS, VIOLATING).line());
    }

    @Test
    void aViolationThatParleyDoesNotFindIsADisagreement() {
        assertEquals(Standing.DISAGREES, standing(FINDS, CONFORMING));
        assertEquals(Standing.DISAGREES, standing(FINDS, INCONCLUSIVE));
    }

    @Test
    void aDisagreementTellsBothSidesAndHasOneLine() {
        Comparison comparison = Comparison.of(FINDS, CONFORMING);
        assertTrue(comparison.why().contains("CONFORMS: LOSS-1"), comparison.why());
        assertTrue(comparison.why().endsWith("for no reason"), comparison.why());
        assertEquals("DISAGREES: it finds a violation of Queue, and Parley does not", comparison.line());
    }

    @Test
    void findingNothingIsNoDisagreement() {
        assertEquals(Standing.FINDS_LESS, standing(FINDS_NOTHING, VIOLATING));
        assertEquals(Standing.NOT_APPLICABLE, standing(new Opinion.NotApplicable("it blocks"), VIOLATING));
    }

    @Test
    void verdictsAreReadFromTheResultsOfARun(@TempDir Path directory) throws IOException {
        Path results = Files.writeString(directory.resolve("results.json"), """
                {"schema": "parley.results/1", "run": {"seed": "1"}, "rows": [
                  {"implementation": "Queue", "rule": "LOSS-1", "verdict": "VIOLATES", "reason": "lost", "millis": 4},
                  {"implementation": "Other", "rule": "LOSS-1", "verdict": "CONFORMS", "reason": null, "millis": 4}]}
                """);
        assertEquals(
                ImmutableList.of("LOSS-1"), new Verdicts("Queue", Verdicts.read(results).get("Queue")).broken());
        assertEquals(ImmutableList.of(), new Verdicts("Other", Verdicts.read(results).get("Other")).broken());
    }

    @Test
    void thereIsNoComparisonWithNothing(@TempDir Path directory) throws IOException {
        Path results = directory.resolve("results.json");
        assertTrue(message(results).contains("missing"));
        Files.writeString(results, "");
        assertTrue(message(results).contains("not of the form"));
        Files.writeString(results, "{\"schema\": \"parley.results/2\", \"rows\": []}");
        assertTrue(message(results).contains("not of the form"));
        Files.writeString(results, "{");
        assertTrue(message(results).contains("not JSON"));
        assertThrows(IllegalStateException.class, () -> new Verdicts("Queue", ImmutableList.of()));
    }

    private static String message(Path results) {
        return String.valueOf(
                assertThrows(IllegalStateException.class, () -> Verdicts.read(results)).getMessage());
    }
}
