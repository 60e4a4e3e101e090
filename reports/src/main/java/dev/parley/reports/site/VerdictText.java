package dev.parley.reports.site;

import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import java.util.Locale;

/** A verdict in one sentence. */
final class VerdictText {

    private VerdictText() {}

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Conforms(long schedules, boolean exhausted, long programs) ->
                exhausted
                        ? format("Conforms: all %,d inequivalent schedules within the bound ran.", schedules)
                        : format("Conforms over %,d schedules", schedules)
                                + (programs == 0 ? "." : format(", %,d small programs exhausted.", programs));
            case Verdict.Violates violates -> violates.counterexample().sentence();
            case Verdict.Inconclusive(long schedules, String reason) ->
                format("Inconclusive after %,d schedules: ", schedules) + reason;
            case Verdict.NotDeclared(String reason) -> "Not declared: " + reason;
        };
    }

    /** Why a result is not what was expected, or not conclusive. */
    static String why(MatrixCell result) {
        String verdict = of(result.verdict());
        return CellStatus.of(result) == CellStatus.MISSED
                ? "expected " + result.expected() + ", but: " + verdict
                : verdict;
    }

    private static String format(String text, long count) {
        return String.format(Locale.ROOT, text, count);
    }
}
