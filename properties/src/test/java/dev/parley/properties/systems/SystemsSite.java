package dev.parley.properties.systems;

import com.google.gson.GsonBuilder;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.page.PageTemplate;
import dev.parley.reports.site.CounterexampleDirectory;
import dev.parley.reports.site.SitePaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The systems as a directory: {@code index.html} with every question and its answer, {@code results.json} for programs,
 * and for each run that shows something a page, a text, a Markdown and a JSON form.
 */
final class SystemsSite {

    private static final PageTemplate INDEX = PageTemplate.beside(SystemsSite.class, "systems");

    private SystemsSite() {}

    /**
     * Writes the site, over that of an earlier run.
     *
     * @param directory made if it is not there
     * @throws IOException if something cannot be written
     */
    static SitePaths write(Path directory, List<SystemAnswer> answers) throws IOException {
        CounterexampleDirectory site = CounterexampleDirectory.at(directory, Optional.of("../rules/"));
        Map<SystemAnswer, String> pages = new HashMap<>();
        for (SystemAnswer answer : answers) {
            if (answer.counterexample().isPresent()) {
                Counterexample counterexample = answer.counterexample().get();
                String name = answer.study() + "-" + answer.topology();
                pages.put(
                        answer,
                        site.add(name, counterexample.rule().id(), counterexample)
                                        .name() + ".html");
            }
        }
        Path json = site.put("results.json", json(answers, pages));
        return new SitePaths(site.put("index.html", INDEX.render(SystemsPage.of(answers, pages))), json);
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
        return new GsonBuilder().setPrettyPrinting().create().toJson(document);
    }
}
