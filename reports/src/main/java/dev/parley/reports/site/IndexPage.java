package dev.parley.reports.site;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.reports.layout.Legible;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the index of a site says: the matrix, and what there is to say about its cells. */
record IndexPage(
        String count,
        boolean calm,
        ImmutableList<Column> rules,
        ImmutableList<Section> sections,
        ImmutableList<Meaning> meanings,
        ImmutableList<Remark> unexpected,
        ImmutableList<Remark> inconclusive,
        ImmutableList<Undeclared> undeclared,
        ImmutableList<Fact> run) {

    private static final int LABEL = 80;
    private static final int PROSE = 400;

    record Column(String id, String statement) {}

    /** One matrix. */
    record Section(String heading, String id, String note, ImmutableList<Row> rows) {}

    record Row(String implementation, Optional<String> page, ImmutableList<Cell> cells) {}

    record Cell(String word, String state, String title, Optional<String> link) {}

    record Meaning(String word, String state, String meaning) {}

    record Remark(String implementation, String rule, String why, Optional<String> link) {}

    /** Rules that some implementations do not declare, all for the same reason. */
    record Undeclared(String rules, String reason, String implementations) {}

    record Fact(String name, String value) {}

    /**
     * @param reports the pages of the counterexamples
     * @param subjects the pages of the implementations
     */
    static IndexPage of(
            CheckRun run, List<MatrixCell> results, Map<MatrixCell, String> reports, Map<String, String> subjects) {
        MatrixRows grid = MatrixRows.of(results);
        StatusCounts tally = StatusCounts.of(results);
        return new IndexPage(
                tally.sentence(),
                tally.unexpected() + tally.inconclusive() == 0,
                Rule.ofChannels().stream()
                        .map(rule -> new Column(rule.id(), rule.statement()))
                        .collect(ImmutableList.toImmutableList()),
                Stream.of(
                                section("Subjects", "subjects", "", grid.subjects(), reports, subjects),
                                section(
                                        "Flawed twins",
                                        "twins",
                                        "Each has one defect on purpose, and must be caught by the rule for it.",
                                        grid.twins(),
                                        reports,
                                        subjects))
                        .filter(section -> !section.rows().isEmpty())
                        .collect(ImmutableList.toImmutableList()),
                results.stream()
                        .map(CellStatus::of)
                        .distinct()
                        .sorted()
                        .map(standing -> new Meaning(standing.heading(), standing.state(), standing.meaning()))
                        .collect(ImmutableList.toImmutableList()),
                remarks(results.stream().filter(result -> CellStatus.of(result).isUnexpected()), reports),
                remarks(results.stream().filter(result -> CellStatus.of(result) == CellStatus.INCONCLUSIVE), reports),
                undeclared(results),
                facts(run));
    }

    private static Section section(
            String heading,
            String id,
            String note,
            List<MatrixRows.Line> lines,
            Map<MatrixCell, String> reports,
            Map<String, String> subjects) {
        return new Section(
                heading,
                id,
                note,
                lines.stream()
                        .map(line -> new Row(
                                Legible.RICH.label(line.implementation(), LABEL),
                                Optional.ofNullable(subjects.get(line.implementation())),
                                Rule.ofChannels().stream()
                                        .map(rule -> cell(
                                                Optional.ofNullable(
                                                        line.results().get(rule)),
                                                reports))
                                        .collect(ImmutableList.toImmutableList())))
                        .collect(ImmutableList.toImmutableList()));
    }

    private static Cell cell(Optional<MatrixCell> result, Map<MatrixCell, String> reports) {
        return result.map(checked -> new Cell(
                        CellStatus.of(checked).heading(),
                        CellStatus.of(checked).state(),
                        checked.rule().id() + ": " + Legible.RICH.prose(VerdictText.why(checked), PROSE),
                        Optional.ofNullable(reports.get(checked))))
                .orElse(new Cell("", "unchecked", "not checked", Optional.empty()));
    }

    private static ImmutableList<Remark> remarks(Stream<MatrixCell> results, Map<MatrixCell, String> reports) {
        return results.map(result -> new Remark(
                        Legible.RICH.label(result.implementation(), LABEL),
                        result.rule().id(),
                        Legible.RICH.prose(VerdictText.why(result), PROSE),
                        Optional.ofNullable(reports.get(result))))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Undeclared> undeclared(List<MatrixCell> results) {
        SetMultimap<Cause, String> rules = LinkedHashMultimap.create();
        for (MatrixCell result : results) {
            if (result.verdict() instanceof Verdict.NotDeclared(String reason)) {
                rules.put(
                        new Cause(result.implementation(), reason),
                        result.rule().id());
            }
        }
        SetMultimap<Omission, String> implementations = LinkedHashMultimap.create();
        for (Cause cause : rules.keySet()) {
            implementations.put(
                    new Omission(Joiner.on(", ").join(rules.get(cause)), cause.reason()), cause.implementation());
        }
        return implementations.keySet().stream()
                .map(omission -> new Undeclared(
                        omission.rules(),
                        Legible.RICH.prose(omission.reason(), PROSE),
                        implementations.get(omission).stream()
                                .map(name -> Legible.RICH.label(name, LABEL))
                                .collect(Collectors.joining(", "))))
                .collect(ImmutableList.toImmutableList());
    }

    private static ImmutableList<Fact> facts(CheckRun run) {
        return ImmutableList.of(
                new Fact("Started", Legible.RICH.label(run.started(), LABEL)),
                new Fact(
                        "Took",
                        String.format(
                                Locale.ROOT,
                                "%,d s",
                                Duration.ofMillis(run.millis()).toSeconds())),
                new Fact("Schedules", String.format(Locale.ROOT, "%,d", run.schedules())),
                new Fact("Seed", Legible.RICH.label(run.seed(), LABEL)),
                new Fact("Java", Legible.RICH.label(run.java(), LABEL)),
                new Fact("System", Legible.RICH.label(run.os(), LABEL)),
                new Fact("Parley", Legible.RICH.label(run.parley(), LABEL)));
    }

    private record Cause(String implementation, String reason) {}

    private record Omission(String rules, String reason) {}
}
