package dev.parley.reports.site;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.Sentences;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the page of an implementation says: each verdict in a sentence, with its schedules, and how long the check took.
 */
record SubjectPage(String implementation, String note, String took, ImmutableList<Line> lines) {

    private static final int LABEL = 80;
    private static final int PROSE = 400;

    record Line(
            String rule,
            String statement,
            String word,
            String state,
            String why,
            String schedules,
            Optional<String> link) {}

    static SubjectPage of(MatrixRows.Line line, List<MatrixCell> results, Map<MatrixCell, String> reports) {
        ImmutableList<MatrixCell> own = results.stream()
                .filter(result -> result.implementation().equals(line.implementation()))
                .collect(ImmutableList.toImmutableList());
        long millis = own.stream().mapToLong(MatrixCell::millis).max().orElse(0);
        return new SubjectPage(
                Legible.RICH.label(line.implementation(), LABEL),
                line.flawed()
                        ? "A flawed twin: it has one defect on purpose, and must be caught by the rule for it."
                        : "",
                String.format(Locale.ROOT, "%.1f s", millis / 1_000.0),
                own.stream()
                        .map(result -> new Line(
                                result.rule().id(),
                                Sentences.of(result.rule().statement()),
                                CellStatus.of(result).heading(),
                                CellStatus.of(result).state(),
                                Legible.RICH.prose(VerdictText.why(result), PROSE),
                                schedules(result.verdict()),
                                Optional.ofNullable(reports.get(result)).map(link -> "../" + link)))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static String schedules(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Conforms conforms -> count(conforms.schedules());
            case Verdict.Violates violates -> count(violates.schedules());
            case Verdict.Inconclusive inconclusive -> count(inconclusive.schedules());
            case Verdict.NotDeclared _ -> "";
        };
    }

    private static String count(long schedules) {
        return String.format(Locale.ROOT, "%,d", schedules);
    }
}
