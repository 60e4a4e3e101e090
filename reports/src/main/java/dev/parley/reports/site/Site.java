package dev.parley.reports.site;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.io.MoreFiles;
import dev.parley.model.counterexample.CheckRun;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.MatrixCell;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.reports.ReportFormat;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.json.ResultsJson;
import dev.parley.reports.page.PageLinks;
import dev.parley.reports.page.PageTemplate;
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

    private static final String PAGES = "counterexamples";
    private static final String SUBJECTS = "implementations";
    private static final String RULES = "rules";
    private static final ImmutableList<String> ROOMS = ImmutableList.of(PAGES, SUBJECTS, RULES);
    private static final String UNFINISHED = "tmp";
    private static final PageLinks LINKS = new PageLinks(Optional.of("../index.html"), Optional.of("../rules/"));

    private static final PageTemplate INDEX = PageTemplate.beside(Site.class, "index");
    private static final PageTemplate RULE = PageTemplate.beside(Site.class, "rule");
    private static final PageTemplate SUBJECT = PageTemplate.beside(Site.class, "subject");

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
        SafeFileNames names = new SafeFileNames();
        Map<Integer, String> addresses = new HashMap<>();
        Map<MatrixCell, String> reports = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            MatrixCell result = results.get(i);
            if (result.verdict() instanceof Verdict.Violates(long schedules, Counterexample counterexample)) {
                String page = PAGES + "/"
                        + names.next(result.implementation(), result.rule().id());
                for (ReportFormat format : ReportFormat.values()) {
                    Optional<String> file = format.file(counterexample, LINKS);
                    if (file.isPresent()) {
                        put(page + "." + format.extension(), file.get());
                    }
                }
                addresses.put(i, page + ".html");
                reports.put(result, page + ".html");
            }
        }
        Map<String, String> subjects = new HashMap<>();
        SafeFileNames pages = new SafeFileNames();
        MatrixRows grid = MatrixRows.of(results);
        for (MatrixRows.Line line : Iterables.concat(grid.subjects(), grid.twins())) {
            String page = SUBJECTS + "/" + pages.next(line.implementation(), "") + ".html";
            put(page, SUBJECT.render(SubjectPage.of(line, results, reports)));
            subjects.put(line.implementation(), page);
        }
        for (Rule rule : Rule.values()) {
            put(RULES + "/" + rule.id() + ".html", RULE.render(RulePage.of(rule, results, reports)));
        }
        put("counterexample.schema.json", CounterexampleJson.jsonSchema());
        Path json = put("results.json", ResultsJson.render(run, results, addresses));
        Path index = put("index.html", INDEX.render(IndexPage.of(run, results, reports, subjects)));
        removeOthers();
        return new SitePaths(index, json);
    }

    /** Writes beside the place and moves there; lone surrogates, which UTF-8 does not have, become question marks. */
    private Path put(String name, String text) throws IOException {
        Path temporary = Files.createTempFile(directory.resolve(PAGES), "unfinished", "." + UNFINISHED);
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

    /** What is removed when it is not of this run. Somebody may keep notes here; nothing else is touched. */
    private static boolean isOurs(Path page) throws IOException {
        String extension = MoreFiles.getFileExtension(page);
        for (ReportFormat format : ReportFormat.values()) {
            if (format.extension().equals(extension)) {
                return format.beginning().isEmpty() || Files.readString(page).startsWith(format.beginning());
            }
        }
        return extension.equals(UNFINISHED);
    }
}
