package dev.parley.properties.lincheck;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.EnumMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import dev.parley.implementations.Implementation;
import dev.parley.properties.lincheck.Comparison.Standing;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Asks Lincheck about every registered implementation, and fails where it contradicts the verdicts that the check of
 * every implementation must come to, which runs before. That Lincheck finds nothing is weak evidence, and
 * never contradicts anything; {@link Comparison} says why. The system property {@code parley.only} narrows this as it
 * narrows the check.
 */
final class AgreementIT {

    private static final String ONLY = System.getProperty("parley.only", "");

    private static final Multiset<Standing> STANDINGS = EnumMultiset.create(Standing.class);

    @TestFactory
    Stream<DynamicTest> lincheckDoesNotContradict() {
        ImmutableList<Implementation> implementations = Implementation.all().stream()
                .filter(implementation -> implementation.name().startsWith(ONLY))
                .collect(ImmutableList.toImmutableList());
        assumeTrue(!implementations.isEmpty(), "no implementation has a name that begins with '" + ONLY + "'");
        return implementations.stream()
                .map(implementation -> DynamicTest.dynamicTest(implementation.name(), () -> compare(implementation)));
    }

    private static void compare(Implementation implementation) {
        Comparison comparison =
                Comparison.of(SecondOpinion.of(implementation.spec(), implementation::open), implementation);
        System.out.printf("%-36s %s%n", implementation.name(), comparison.line());
        STANDINGS.add(comparison.standing());
        switch (comparison.standing()) {
            case AGREES, FINDS_LESS -> {}
            case NOT_APPLICABLE -> abort(comparison.why());
            case DISAGREES -> fail(comparison.why());
        }
    }

    @AfterAll
    static void printSummary() {
        System.out.printf(
                "Second opinions: %d agree, %d find less, %d not applicable, %d disagree%n",
                STANDINGS.count(Standing.AGREES),
                STANDINGS.count(Standing.FINDS_LESS),
                STANDINGS.count(Standing.NOT_APPLICABLE),
                STANDINGS.count(Standing.DISAGREES));
    }
}
