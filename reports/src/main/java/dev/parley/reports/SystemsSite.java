package dev.parley.reports;

import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The systems as a directory: {@code index.html} with every question and its answer, {@code results.json} for programs, and for
 * each run that shows something a page, a text, a Markdown and a JSON form.
 */
public final class SystemsSite {

    private final Path directory;

    private SystemsSite(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes the site, over that of an earlier run.
     *
     * @param directory made if it is not there
     * @throws IOException if something cannot be written
     */
    public static SitePaths write(Path directory, List<SystemAnswer> answers) throws IOException {
        return new SystemsSite(directory.toAbsolutePath().normalize()).write(answers);
    }

    private SitePaths write(List<SystemAnswer> answers) throws IOException {
        Files.createDirectories(directory);
        SafeNames names = new SafeNames();
        Map<SystemAnswer, String> pages = new HashMap<>();
        for (SystemAnswer answer : answers) {
            if (answer.counterexample().isPresent()) {
                Counterexample counterexample = answer.counterexample().get();
                String page = names.next(
                        answer.study() + "-" + answer.topology(), counterexample.rule().id());
                put(page + ".html", HtmlReport.render(
                        counterexample, new PageLinks(Optional.of("index.html"), Optional.of("../rules/"))));
                put(page + ".txt", TextReport.render(counterexample) + "\n");
                put(page + ".md", MarkdownReport.render(counterexample));
                put(page + ".json", CounterexampleJson.render(counterexample));
                pages.put(answer, page + ".html");
            }
        }
        Path json = put("results.json", json(answers, pages));
        return new SitePaths(put("index.html", Templates.SYSTEMS.execute(SystemsPage.of(answers, pages))), json);
    }

    private static String json(List<SystemAnswer> answers, Map<SystemAnswer, String> pages) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (SystemAnswer answer : answers) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("study", answer.study());
            row.put("question", answer.question());
            row.put("topology", answer.topology());
            row.put("property", answer.property());
            row.put("expected", answer.expected() ? "holds" : "fails");
            row.put("outcome", answer.outcome().label());
            row.put("states", answer.states());
            row.put("transitions", answer.transitions());
            row.put("depth", answer.depth());
            row.put("reason", answer.reason());
            row.put("report", pages.getOrDefault(answer, ""));
            rows.add(row);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("schema", "parley.systems/1");
        document.put("rows", rows);
        return new GsonBuilder()
                .setPrettyPrinting()
                .create()
                .toJson(document);
    }

    private Path put(String name, String text) throws IOException {
        Path temporary = Files.createTempFile(directory, "unfinished", ".tmp");
        Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
        return Files.move(temporary, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
