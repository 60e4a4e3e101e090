package dev.parley.reports.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.reports.ExampleRun;
import dev.parley.reports.Examples;
import dev.parley.reports.Golden;
import dev.parley.reports.Hostile;
import dev.parley.reports.layout.Legible;
import org.junit.jupiter.api.Test;

final class MatrixTest {

    @Test
    void aRunInWhichAllIsAsExpectedEndsWithItsCount() {
        Golden.assertMatches("calm-matrix.txt", Matrix.render(ExampleRun.calm()));
    }

    @Test
    void whatIsUnexpectedOrInconclusiveHasALineOfItsOwn() {
        Golden.assertMatches("alarming-matrix.txt", Matrix.render(ExampleRun.alarming()));
    }

    @Test
    void noLineIsWiderThanAConsole() {
        for (String value : Hostile.VALUES) {
            String matrix = Matrix.render(ImmutableList.of(
                    new MatrixCell(value, Rule.LIN_1, new Verdict.Inconclusive(1, value), "CONFORMS", value, 1),
                    new MatrixCell(
                            value,
                            Rule.ORD_1,
                            new Verdict.Violates(1, Hostile.large(1, value)),
                            "CONFORMS",
                            value,
                            1)));
            for (String line : Splitter.on('\n').split(matrix)) {
                assertTrue(line.length() <= Matrix.COLUMNS, line);
                assertTrue(line.chars().allMatch(Legible.PLAIN::shows), line);
            }
        }
    }

    @Test
    void noResultsAreAMatrixToo() {
        assertTrue(Matrix.render(ImmutableList.of()).contains("0 implementations, 0 conform"));
    }

    @Test
    void theMostAlarmingOfSeveralResultsIsShown() {
        MatrixCell good = new MatrixCell("Q", Rule.ORD_1, new Verdict.Conforms(1, false), "CONFORMS", "1", 1);
        MatrixCell bad = new MatrixCell("Q", Rule.ORD_1, new Verdict.Violates(1, Examples.order()), "CONFORMS", "1", 1);
        MatrixRows.Line line =
                MatrixRows.of(ImmutableList.of(bad, good)).subjects().getFirst();
        assertEquals(ImmutableMap.of(Rule.ORD_1, bad), line.results());
    }

    @Test
    void anyVerdictButAnInconclusiveOneIsExpectedWhereAnyIs() {
        assertTrue(expecting(MatrixCell.ANY, new Verdict.Conforms(1, false)));
        assertTrue(expecting(MatrixCell.ANY, new Verdict.Violates(1, Examples.order())));
        assertTrue(expecting(MatrixCell.ANY, new Verdict.NotDeclared("because")));
        assertFalse(expecting(MatrixCell.ANY, new Verdict.Inconclusive(1, "because")));
    }

    @Test
    void aFlawedTwinMustBeCaughtByItsRule() {
        assertTrue(expecting("VIOLATES", new Verdict.Violates(1, Examples.order())));
        assertFalse(expecting("VIOLATES", new Verdict.Conforms(1, true)));
        assertFalse(expecting("VIOLATES", new Verdict.NotDeclared("because")));
        assertFalse(expecting("VIOLATES", new Verdict.Inconclusive(1, "because")));
    }

    @Test
    void aSubjectMustConform() {
        assertTrue(expecting("CONFORMS", new Verdict.Conforms(1, true)));
        assertTrue(expecting("CONFORMS", new Verdict.NotDeclared("because")));
        assertFalse(expecting("CONFORMS", new Verdict.Violates(1, Examples.order())));
        assertFalse(expecting("CONFORMS", new Verdict.Inconclusive(1, "because")));
    }

    private static boolean expecting(String expected, Verdict verdict) {
        return new MatrixCell("Q", Rule.ORD_1, verdict, expected, "1", 1).isAsExpected();
    }
}
