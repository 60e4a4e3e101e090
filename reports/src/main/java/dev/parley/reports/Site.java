package dev.parley.reports;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
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
 * A run as a directory: {@code index.html} with the matrix, {@code results.json}, and a page and a text for
 * each violation under {@code counterexamples}. Each file appears whole or not at all, and the index last,
 * so that a run that is cut short leaves the index of the one before it.
 */
public final class Site {

    private static final String PAGES = "counterexamples";
    /** What is removed from among the pages when it is not of this run; nothing else there is touched. */
    private static final ImmutableSet<String> OURS = ImmutableSet.of("html", "txt", "json", "md", "tmp");

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
    public static SitePaths write(Path directory, Run run, List<Result> results) throws IOException {
        return new Site(directory.toAbsolutePath().normalize()).write(run, results);
    }

    private SitePaths write(Run run, List<Result> results) throws IOException {
        Files.createDirectories(directory.resolve(PAGES));
        SafeNames names = new SafeNames();
        Map<Integer, String> addresses = new HashMap<>();
        Map<Result, String> reports = new HashMap<>();
        for (int i = 0; i < results.size(); i++) {
            Result result = results.get(i);
            if (result.verdict() instanceof Verdict.Violates(long schedules, Counterexample counterexample)) {
                String page = PAGES + "/" + names.next(result.implementation(), result.rule().id());
                put(page + ".html", HtmlReport.render(counterexample, new PageLinks(Optional.of("../index.html"), Optional.of("../rules/"))));
                put(page + ".txt", TextReport.render(counterexample) + "\n");
                put(page + ".json", CounterexampleJson.render(counterexample));
                addresses.put(i, page + ".html");
                reports.put(result, page + ".html");
            }
        }
        Path json = put("results.json", ResultsJson.render(run, results, addresses));
        Path index = put("index.html", Templates.INDEX.execute(IndexPage.of(run, results, reports)));
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
        try (DirectoryStream<Path> pages = Files.newDirectoryStream(directory.resolve(PAGES))) {
            for (Path page : pages) {
                if (OURS.contains(MoreFiles.getFileExtension(page))
                        && Files.isRegularFile(page, LinkOption.NOFOLLOW_LINKS)
                        && !written.contains(PAGES + "/" + page.getFileName())) {
                    Files.delete(page);
                }
            }
        }
    }
}
