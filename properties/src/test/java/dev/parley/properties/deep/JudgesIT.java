package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.properties.audit.Agreement;
import dev.parley.properties.audit.Expectation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A million random histories, complete, pending, tied, bounded: the audit and the judge of small histories agree. */
class JudgesIT {

    private static final int HISTORIES = 1_000_000;

    @Test
    void theJudgesAgreeOnAMillionHistories() {
        int each = HISTORIES / (int) Agreement.expectations().count();
        for (Expectation expectation : Agreement.expectations().toList()) {
            Agreement.Tally tally = Agreement.check(expectation, 7, each);
            assertEquals(0, tally.undecided(), expectation::words);
            System.out.printf(
                    Locale.ROOT,
                    "%s: %,d histories, %,d explained, %,d not, no disagreement%n",
                    expectation.words(),
                    each,
                    tally.explained(),
                    tally.unexplained());
        }
    }
}
