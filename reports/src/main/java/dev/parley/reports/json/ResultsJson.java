package dev.parley.reports.json;

import com.google.common.collect.ImmutableList;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run for programs: {@code results.json}, in the form {@code parley.results/1}. Every row has every field; null where
 * it does not apply:
 *
 * <ul>
 *   <li>{@code verdict}: CONFORMS, VIOLATES, INCONCLUSIVE or NOT_DECLARED; {@code expected}: one of these, or ANY.
 *   <li>{@code schedules}, {@code seed}: null when not declared, for nothing ran.
 *   <li>{@code exhausted}: whether every schedule within the bound ran; {@code exhaustedPrograms}: of how many programs
 *       every schedule ran, or one equivalent to it. Null unless it conforms.
 *   <li>{@code replay}: the replay line; null unless it violates.
 *   <li>{@code report}: its page, relative to this file, a text of the same name beside it; null unless it violates.
 *   <li>{@code reason}: the sentence of a violation, or why it is inconclusive or not declared; null when it conforms.
 *   <li>{@code millis}: how long the check took.
 * </ul>
 */
public final class ResultsJson {

    static final String SCHEMA = "parley.results/1";

    // Markup is not escaped: this is read by programs, and replay lines by people who search for them.
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .setPrettyPrinting()
            .disableHtmlEscaping()
            .create();

    private ResultsJson() {}

    /**
     * The document.
     *
     * @param reports the addresses of the pages, by the index of their result
     */
    public static String render(CheckRun run, List<MatrixCell> results, Map<Integer, String> reports) {
        ImmutableList<Row> rows = IntStream.range(0, results.size())
                .mapToObj(i -> Row.of(results.get(i), reports.get(i)))
                .collect(ImmutableList.toImmutableList());
        return GSON.toJson(new Document(SCHEMA, run, rows)) + "\n";
    }

    private record Document(String schema, CheckRun run, List<Row> rows) {}

    private record Row(
            String implementation,
            String rule,
            String verdict,
            String expected,
            @Nullable Long schedules,
            @Nullable Boolean exhausted,
            @Nullable Long exhaustedPrograms,
            @Nullable String seed,
            @Nullable String replay,
            @Nullable String report,
            @Nullable String reason,
            long millis) {

        static Row of(MatrixCell result, @Nullable String report) {
            return switch (result.verdict()) {
                case Verdict.Conforms(long schedules, boolean exhausted, long programs) ->
                    row(result, schedules, exhausted, programs, result.seed(), null, null, null);
                case Verdict.Violates(long schedules, Counterexample counterexample) ->
                    row(
                            result,
                            schedules,
                            null,
                            null,
                            result.seed(),
                            counterexample.replay(),
                            report,
                            counterexample.sentence());
                case Verdict.Inconclusive(long schedules, String reason) ->
                    row(result, schedules, null, null, result.seed(), null, null, reason);
                case Verdict.NotDeclared(String reason) -> row(result, null, null, null, null, null, null, reason);
            };
        }

        private static Row row(
                MatrixCell result,
                @Nullable Long schedules,
                @Nullable Boolean exhausted,
                @Nullable Long exhaustedPrograms,
                @Nullable String seed,
                @Nullable String replay,
                @Nullable String report,
                @Nullable String reason) {
            return new Row(
                    result.implementation(),
                    result.rule().id(),
                    result.verdict().label(),
                    result.expected(),
                    schedules,
                    exhausted,
                    exhaustedPrograms,
                    seed,
                    replay,
                    report,
                    reason,
                    result.millis());
        }
    }
}
