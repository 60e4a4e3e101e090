package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A run as a directory: {@code index.html} with the matrix, {@code results.json}, for each violation a page, a text, a
 * Markdown and a JSON form under {@code counterexamples}, a page for each implementation and each rule under {@code
 * implementations} and {@code rules}. Each file appears whole or not at all, and the index last,
 * so that a run that is cut short leaves the index of the one before it.
 */
public final class Site {

    /** Whose values are larger has them in no file. */
    private static final int MOST_JSON = 32_000_000;

    private static final String PAGES = "counterexamples";
    private static final String SUBJECTS = "implementations";
    private static final String RULES = "rules";
    private static final ImmutableList<String> ROOMS = ImmutableList.of(PAGES, SUBJECTS, RULES);
    /** What is removed from among the pages when it is not of this run; nothing else there is touched. */
    private static final ImmutableSet<String> OURS = ImmutableSet.of("html", "txt", "json", "tmp");

    private final Path directory;
    private final Set<String> written = new HashSet<>();

    private Site(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes the site of a run, over that of an earlier one.
     *
     * @param directory made if it is not there
     * @throws IOException if something cannot be written
     */
    public static SitePaths write(Path directory, CheckRun run, List<MatrixCell> results) throws IOException {
        return new Site(directory.toAbsolutePath().normalize()).write(run, results);
    }

    private SitePaths write(CheckRun run, List<MatrixCell> results) throws IOException {
        for (String room : ROOMS) {
            Files.createDirectories(directory.resolve(room));
        }
        SafeNames names = new SafeNames();
        Map<Integer, String> addresses = new HashMap<>();
        Map<MatrixCell, String> reports = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            MatrixCell result = results.get(i);
            if (result.verdict() instanceof Verdict.Violates(long schedules, Counterexample counterexample)) {
                String page = PAGES + "/" + names.next(result.implementation(), result.rule().id());
                put(page + ".html", HtmlReport.render(counterexample, new PageLinks(Optional.of("../index.html"), Optional.of("../rules/"))));
                put(page + ".txt", TextReport.render(counterexample) + "\n");
                put(page + ".md", MarkdownReport.render(counterexample));
                Optional<String> json = CounterexampleJson.within(MOST_JSON, counterexample);
                if (json.isPresent()) {
                    put(page + ".json", json.get());
                }
                addresses.put(i, page + ".html");
                reports.put(result, page + ".html");
            }
        }
        Map<String, String> subjects = new HashMap<>();
        SafeNames pages = new SafeNames();
        Grid grid = Grid.of(results);
        for (Grid.Line line : Iterables.concat(grid.subjects(), grid.twins())) {
            String page = SUBJECTS + "/" + pages.next(line.implementation(), "") + ".html";
            put(page, Templates.SUBJECT.execute(SubjectPage.of(line, results, reports)));
            subjects.put(line.implementation(), page);
        }
        for (Rule rule : Rule.values()) {
            put(RULES + "/" + rule.id() + ".html", Templates.RULE.execute(RulePage.of(rule, results, reports)));
        }
        put("counterexample.schema.json", CounterexampleJson.jsonSchema());
        Path json = put("results.json", ResultsJson.render(run, results, addresses));
        Path index = put("index.html", Templates.INDEX.execute(IndexPage.of(run, results, reports, subjects)));
        removeOthers();
        return new SitePaths(index, json);
    }

    /** Writes beside the place and moves there; lone surrogates, which UTF-8 does not have, become question marks. */
    private Path put(String name, String text) throws IOException {
        Path temporary = Files.createTempFile(directory.resolve(PAGES), "unfinished", ".tmp");
        Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
        written.add(name);
        return Files.move(temporary, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The pages of earlier runs, and what one that was cut short left behind. */
    private void removeOthers() throws IOException {
        for (String room : ROOMS) {
            try (DirectoryStream<Path> pages = Files.newDirectoryStream(directory.resolve(room))) {
                for (Path page : pages) {
                    if (isOurs(page)
                            && Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)
                            && !written.contains(room + "/" + page.getFileName())) {
                        Files.delete(page);
                    }
                }
            }
        }
    }

    /** Somebody may keep notes in Markdown here; ours begin with what is wrong. */
    private static boolean isOurs(Path page) throws IOException {
        String extension = MoreFiles.getFileExtension(page);
        return OURS.contains(extension)
                || (extension.equals("md") && Files.readString(page).startsWith(MarkdownReport.BEGINNING));
    }
}
