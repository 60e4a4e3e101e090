package dev.parley.reports.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.rule.Rule;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results by implementation and rule, the implementations in the order in which they first occur. An implementation of
 * which a violation is expected anywhere is a flawed twin, and stands apart.
 */
record MatrixRows(ImmutableList<Line> subjects, ImmutableList<Line> twins) {

    /** An implementation; where a rule was checked more than once, the most alarming result counts. */
    record Line(String implementation, boolean flawed, ImmutableMap<Rule, MatrixCell> results) {}

    static MatrixRows of(List<MatrixCell> results) {
        Map<String, Map<Rule, MatrixCell>> lines = new LinkedHashMap<>();
        for (MatrixCell result : results) {
            lines.computeIfAbsent(result.implementation(), name -> new LinkedHashMap<>())
                    .merge(result.rule(), result, MatrixRows::worse);
        }
        ImmutableList<Line> all = lines.entrySet().stream()
                .map(line -> new Line(
                        line.getKey(),
                        line.getValue().values().stream().anyMatch(MatrixCell::isOfFlawedTwin),
                        ImmutableMap.copyOf(line.getValue())))
                .collect(ImmutableList.toImmutableList());
        return new MatrixRows(
                all.stream().filter(line -> !line.flawed()).collect(ImmutableList.toImmutableList()),
                all.stream().filter(Line::flawed).collect(ImmutableList.toImmutableList()));
    }

    int implementations() {
        return subjects.size() + twins.size();
    }

    private static MatrixCell worse(MatrixCell one, MatrixCell other) {
        return Comparator.<CellStatus>naturalOrder().compare(CellStatus.of(one), CellStatus.of(other)) >= 0
                ? one
                : other;
    }
}
