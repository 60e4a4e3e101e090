package dev.parley.reports.site;

import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import java.util.Locale;

/** What a cell of the matrix comes to, from harmless to alarming. */
enum CellStatus {
    NOT_DECLARED("-", "\u2013", "not declared: the specification does not call for the rule"),
    CONFORMS("ok", "ok", "conforms over the schedules that ran"),
    ALSO("also", "also", "a flawed twin breaks this rule, too"),
    CAUGHT("hit", "caught", "a flawed twin is caught by its rule, as it must be"),
    INCONCLUSIVE("?", "?", "inconclusive: nothing can be said, and it is not a pass"),
    MISSED("MISS", "MISSED", "a violation was expected, and none was found"),
    FAILS("FAIL", "FAILS", "violates the rule, which was not expected");

    private final String word;
    private final String heading;
    private final String meaning;

    CellStatus(String word, String heading, String meaning) {
        this.word = word;
        this.heading = heading;
        this.meaning = meaning;
    }

    static CellStatus of(MatrixCell result) {
        return switch (result.verdict()) {
            case Verdict.NotDeclared n -> result.isAsExpected() ? NOT_DECLARED : MISSED;
            case Verdict.Conforms c -> result.isAsExpected() ? CONFORMS : MISSED;
            case Verdict.Inconclusive i -> INCONCLUSIVE;
            case Verdict.Violates v -> {
                if (!result.isAsExpected()) {
                    yield FAILS;
                }
                yield result.expected().equals(MatrixCell.ANY) ? ALSO : CAUGHT;
            }
        };
    }

    boolean isUnexpected() {
        return this == MISSED || this == FAILS;
    }

    /** For consoles, at most four characters. */
    String word() {
        return word;
    }

    /** For pages. */
    String heading() {
        return heading;
    }

    String meaning() {
        return meaning;
    }

    /** The class by which the style sheet knows it. */
    String state() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
