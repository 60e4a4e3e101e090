package dev.parley.reports.site;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.reports.ExampleRun;
import dev.parley.reports.Examples;
import dev.parley.reports.Golden;
import dev.parley.reports.Hostile;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.page.HtmlReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteTest {

    private static final Pattern MAIN = Pattern.compile("<header>.*</main>", Pattern.DOTALL);

    @TempDir
    private Path directory;

    @Test
    void theIndexOfACalmRunReadsAsExpected() throws IOException {
        Golden.assertMatches("calm-index.html", main(Site.write(directory, ExampleRun.RUN, ExampleRun.calm())));
    }

    @Test
    void theIndexOfAnAlarmingRunBeginsWithTheAlarm() throws IOException {
        Golden.assertMatches("alarming-index.html", main(Site.write(directory, ExampleRun.RUN, ExampleRun.alarming())));
    }

    @Test
    void theResultsHaveTheirPublishedForm() throws IOException {
        SitePaths paths = Site.write(directory, ExampleRun.RUN, ExampleRun.alarming());
        ImmutableSet<String> kept = ImmutableSet.of("GotAway", "SpinsForEver", "WrapAroundRing(2)");
        JsonObject whole =
                JsonParser.parseString(Files.readString(paths.results())).getAsJsonObject();
        assertEquals(ExampleRun.alarming().size(), whole.getAsJsonArray("rows").size());
        ImmutableList<MatrixCell> some = ExampleRun.alarming().stream()
                .filter(result -> kept.contains(result.implementation()))
                .collect(ImmutableList.toImmutableList());
        Golden.assertMatches(
                "results.json",
                Files.readString(Site.write(directory, ExampleRun.RUN, some).results())
                        .stripTrailing());
    }

    @Test
    void everyReportThatIsNamedIsThere() throws IOException {
        SitePaths paths = Site.write(directory, ExampleRun.RUN, ExampleRun.alarming());
        String index = Files.readString(paths.index());
        JsonParser.parseString(Files.readString(paths.results()))
                .getAsJsonObject()
                .getAsJsonArray("rows")
                .forEach(row -> {
                    if (!row.getAsJsonObject().get("report").isJsonNull()) {
                        String report = row.getAsJsonObject().get("report").getAsString();
                        Path page = paths.results().resolveSibling(report);
                        assertAll(
                                () -> assertTrue(Files.exists(page)),
                                () -> assertTrue(
                                        Files.exists(Path.of(page.toString().replace(".html", ".txt")))),
                                () -> assertTrue(index.contains("href=\"" + report + "\"")),
                                () -> assertTrue(Files.readString(page).contains("href=\"../index.html\"")));
                    }
                });
    }

    @Test
    void thePagesOfAnEarlierRunAreGoneAndNothingElseIs() throws IOException {
        Site.write(directory, ExampleRun.RUN, ExampleRun.alarming());
        Path pages = directory.resolve("counterexamples");
        Files.writeString(pages.resolve("unfinished123.tmp"), "left by a crash");
        Files.writeString(pages.resolve("notes.md"), "mine");
        Files.writeString(directory.resolve("mine.html"), "mine");
        Site.write(directory, ExampleRun.RUN, ImmutableList.of());
        assertEquals(ImmutableSet.of("notes.md"), names(pages));
        assertEquals(
                ImmutableSet.of(
                        "counterexample.schema.json",
                        "counterexamples",
                        "implementations",
                        "index.html",
                        "mine.html",
                        "results.json",
                        "rules"),
                names(directory));
    }

    @Test
    void aRunThatIsCutShortLeavesTheIndexOfTheOneBefore() throws IOException {
        SitePaths paths = Site.write(directory, ExampleRun.RUN, ExampleRun.calm());
        String before = Files.readString(paths.index());
        Files.delete(paths.results());
        Files.createDirectories(paths.results().resolve("in the way"));
        assertThrows(IOException.class, () -> Site.write(directory, ExampleRun.RUN, ExampleRun.alarming()));
        assertEquals(before, Files.readString(paths.index()));
    }

    @Test
    void hostileNamesBecomeSafeAndDifferentFiles() throws IOException {
        ImmutableList<String> hostile = ImmutableList.<String>builder()
                .addAll(Hostile.VALUES)
                .add("../../etc/passwd", "/absolute", "..", ".", "CON", "a/b", "a?b", "A/B", "a\\b", "con.", "-rf")
                .build();
        Site.write(
                directory,
                ExampleRun.RUN,
                hostile.stream()
                        .map(name -> new MatrixCell(
                                name, Rule.ORD_1, new Verdict.Violates(1, Examples.order()), "CONFORMS", "1", 1))
                        .collect(ImmutableList.toImmutableList()));
        ImmutableSet<String> names = names(directory.resolve("counterexamples"));
        assertEquals(4 * hostile.size(), names.size());
        assertEquals(
                names.size(),
                names.stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .distinct()
                        .count());
        assertTrue(names.stream().allMatch(name -> name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,99}")), names::toString);
        assertEquals(
                ImmutableSet.of(
                        "counterexample.schema.json",
                        "counterexamples",
                        "implementations",
                        "index.html",
                        "results.json",
                        "rules"),
                names(directory));
    }

    @Test
    void hostileValuesDoNotBecomeMarkupInTheIndex() throws IOException {
        for (String value : Hostile.VALUES) {
            SitePaths paths = Site.write(
                    directory,
                    new CheckRun(value, 1, value, value, value, value, 1),
                    ImmutableList.of(
                            new MatrixCell(value, Rule.LIN_1, new Verdict.Inconclusive(1, value), "CONFORMS", value, 1),
                            new MatrixCell(value, Rule.ORD_1, new Verdict.NotDeclared(value), "CONFORMS", value, 1),
                            new MatrixCell(
                                    value,
                                    Rule.BLK_1,
                                    new Verdict.Violates(1, Hostile.large(1, value)),
                                    "CONFORMS",
                                    value,
                                    1)));
            String index = Files.readString(paths.index());
            assertAll(
                    () -> assertEquals(1, index.split("<script", -1).length - 1),
                    () -> assertFalse(index.contains("<img")),
                    () -> assertFalse(index.contains("' onmouseover='")),
                    () -> assertTrue(index.length() < HtmlReport.BYTES),
                    () -> assertTrue(index.codePoints().allMatch(c -> c == '\n' || Legible.RICH.shows(c))));
            String bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            assertEquals(
                    bytes,
                    JsonParser.parseString(Files.readString(paths.results()))
                            .getAsJsonObject()
                            .getAsJsonObject("run")
                            .get("seed")
                            .getAsString());
        }
    }

    private static String main(SitePaths paths) throws IOException {
        return MAIN.matcher(Files.readString(paths.index()))
                .results()
                .map(match -> match.group())
                .findFirst()
                .orElseThrow();
    }

    private static ImmutableSet<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).collect(ImmutableSet.toImmutableSet());
        }
    }
}
