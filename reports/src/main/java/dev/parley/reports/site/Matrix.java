package dev.parley.reports.site;

import com.google.common.base.Joiner;
import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.rule.Rule;
import dev.parley.reports.layout.Legible;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A run as a table of plain text: a row for each implementation, a column for each rule, a word in each cell. */
public final class Matrix {

    /** The most columns that a line has. */
    static final int COLUMNS = 140;

    private static final ImmutableList<Rule> RULES = Rule.ofChannels();
    private static final int CELL = 5;
    private static final int MOST_NAME = COLUMNS - CELL * RULES.size();
    private static final String TWINS = "flawed twins";

    private Matrix() {}

    /** The table, what its words mean, the count, and a line for each cell to look at; no line feed at the end. */
    public static String render(List<MatrixCell> results) {
        MatrixRows grid = MatrixRows.of(results);
        int name = 2
                + Stream.concat(grid.subjects().stream(), grid.twins().stream())
                        .mapToInt(line -> name(line, MOST_NAME - 2).length())
                        .max()
                        .orElse(0);
        List<String> lines = new ArrayList<>();
        lines.add(row("", name, RULES.stream().map(Matrix::family)));
        lines.add(row(
                "",
                name,
                RULES.stream().map(rule -> rule.id().substring(family(rule).length()))));
        grid.subjects().forEach(line -> lines.add(row(line, name)));
        if (!grid.twins().isEmpty()) {
            lines.add(TWINS);
            grid.twins().forEach(line -> lines.add(row(line, name)));
        }
        lines.add("");
        results.stream()
                .map(CellStatus::of)
                .distinct()
                .sorted()
                .forEach(standing -> lines.add(Strings.padEnd(standing.word(), CELL, ' ') + standing.meaning()));
        lines.add("");
        lines.add(StatusCounts.of(results).sentence());
        results.stream()
                .filter(result -> CellStatus.of(result).compareTo(CellStatus.INCONCLUSIVE) >= 0)
                .forEach(result -> lines.add(remark(result)));
        return Joiner.on('\n').join(lines);
    }

    private static String remark(MatrixCell result) {
        return Legible.PLAIN.label(
                Strings.padEnd(CellStatus.of(result).word(), CELL, ' ')
                        + Legible.PLAIN.label(result.implementation(), MOST_NAME) + " "
                        + result.rule().id() + ": "
                        + VerdictText.why(result),
                COLUMNS);
    }

    private static String row(MatrixRows.Line line, int name) {
        Stream<String> words = RULES.stream()
                .map(rule -> Optional.ofNullable(line.results().get(rule))
                        .map(result -> CellStatus.of(result).word())
                        .orElse(""));
        return row(name(line, name - 2), name, words);
    }

    private static String row(String name, int width, Stream<String> words) {
        return (Strings.padEnd(name, width, ' ')
                        + words.map(word -> Strings.padEnd(word, CELL, ' ')).collect(Collectors.joining()))
                .stripTrailing();
    }

    private static String name(MatrixRows.Line line, int limit) {
        return Legible.PLAIN.label(line.implementation(), limit);
    }

    /** What comes before the number: {@code ORD} of {@code ORD-1}. */
    private static String family(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }
}
