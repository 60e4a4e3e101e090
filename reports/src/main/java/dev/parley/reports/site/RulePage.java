package dev.parley.reports.site;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.Sentences;
import dev.parley.reports.text.TextReport;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the page of a rule says: what it means, where it comes from, and what this run has seen of it. */
record RulePage(
        String id,
        String statement,
        String formal,
        String source,
        String lookAt,
        Optional<Example> example,
        ImmutableList<Line> lines) {

    private static final int LABEL = 80;
    private static final int PROSE = 400;

    /** A violation to look at. */
    record Example(String implementation, String sentence, String link, String diagram) {}

    record Line(String implementation, String word, String state, String why, Optional<String> link) {}

    static RulePage of(Rule rule, List<MatrixCell> results, Map<MatrixCell, String> reports) {
        List<MatrixCell> own =
                results.stream().filter(result -> result.rule() == rule).toList();
        return new RulePage(
                rule.id(),
                Sentences.of(rule.statement()),
                rule.formal(),
                rule.source(),
                rule.lookAt(),
                example(own, reports),
                own.stream()
                        .map(result -> new Line(
                                Legible.RICH.label(result.implementation(), LABEL),
                                CellStatus.of(result).heading(),
                                CellStatus.of(result).state(),
                                Legible.RICH.prose(VerdictText.of(result.verdict()), PROSE),
                                Optional.ofNullable(reports.get(result)).map(link -> "../" + link)))
                        .collect(ImmutableList.toImmutableList()));
    }

    /** The violation with the fewest operations; one that was expected, if there is one. */
    private static Optional<Example> example(List<MatrixCell> results, Map<MatrixCell, String> reports) {
        return results.stream()
                .filter(result -> result.verdict() instanceof Verdict.Violates && reports.containsKey(result))
                .min(Comparator.comparingInt((MatrixCell result) -> CellStatus.of(result) == CellStatus.CAUGHT ? 0 : 1)
                        .thenComparingInt(
                                result -> counterexample(result).spans().size()))
                .map(result -> new Example(
                        Legible.RICH.label(result.implementation(), LABEL),
                        Sentences.of(Legible.RICH.prose(counterexample(result).sentence(), PROSE)),
                        "../" + reports.getOrDefault(result, ""),
                        TextReport.history(counterexample(result))));
    }

    private static Counterexample counterexample(MatrixCell result) {
        if (result.verdict() instanceof Verdict.Violates(long _, Counterexample counterexample)) {
            return counterexample;
        }
        throw new IllegalArgumentException(
                "no violation: " + result.verdict().label().toLowerCase(Locale.ROOT));
    }
}
