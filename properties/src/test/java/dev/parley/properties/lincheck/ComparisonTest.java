package dev.parley.properties.lincheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.implementations.Implementation;
import dev.parley.model.operation.OperationKind;
import dev.parley.properties.lincheck.Comparison.Standing;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

    private static final LincheckResult FINDS_NOTHING =
            new LincheckResult.Agrees(3, 60, ImmutableSet.of(OperationKind.TRY_SEND));
    private static final LincheckResult FINDS =
            new LincheckResult.FindsViolation("| trySend(1): Refused |\nfor no reason");

    private static final Implementation CONFORMING = named("ConcurrentLinkedQueue");
    private static final Implementation FLAWED = named("flawed-CheckThenAct");

    private static Implementation named(String name) {
        return Implementation.all().stream()
                .filter(implementation -> implementation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no " + name));
    }

    private static Standing standing(LincheckResult opinion, Implementation implementation) {
        return Comparison.of(opinion, implementation).standing();
    }

    @Test
    void twoThatFindTheSameAgree() {
        assertEquals(Standing.AGREES, standing(FINDS_NOTHING, CONFORMING));
        assertEquals(Standing.AGREES, standing(FINDS, FLAWED));
        assertEquals(
                "agrees: both find a violation; Parley: CAP-1",
                Comparison.of(FINDS, FLAWED).line());
    }

    @Test
    void aViolationThatParleyDoesNotFindIsADisagreement() {
        assertEquals(Standing.DISAGREES, standing(FINDS, CONFORMING));
    }

    @Test
    void aDisagreementTellsWhatWasFoundAndHasOneLine() {
        Comparison comparison = Comparison.of(FINDS, CONFORMING);
        assertTrue(comparison.why().endsWith("for no reason"), comparison.why());
        assertEquals(
                "DISAGREES: it finds a violation of ConcurrentLinkedQueue, and Parley does not", comparison.line());
    }

    @Test
    void findingNothingIsNoDisagreement() {
        assertEquals(Standing.FINDS_LESS, standing(FINDS_NOTHING, FLAWED));
        assertEquals(Standing.NOT_APPLICABLE, standing(new LincheckResult.NotApplicable("it blocks"), FLAWED));
        assertEquals(Standing.NOT_APPLICABLE, standing(new LincheckResult.NotApplicable("it is relaxed"), CONFORMING));
    }
}
