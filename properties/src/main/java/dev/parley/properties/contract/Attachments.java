package dev.parley.properties.contract;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.CounterexampleJson;
import dev.parley.reports.HtmlReport;
import dev.parley.reports.MarkdownReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.TestReporter;

/** Attaches a counterexample to the test that fails by it, for whoever shows the results of tests. */
final class Attachments {

    private Attachments() {}

    /** What kept it from being attached, if anything did: the failure itself matters more. */
    static Optional<RuntimeException> publish(Counterexample counterexample, TestReporter reporter) {
        String name = (counterexample.subject() + "-" + counterexample.rule().id()).replaceAll("[^A-Za-z0-9._-]+", "-");
        try {
            publish(name + ".html", text("html"), HtmlReport.render(counterexample), reporter);
            publish(name + ".md", text("markdown"), MarkdownReport.render(counterexample), reporter);
            publish(name + ".json", MediaType.APPLICATION_JSON, CounterexampleJson.render(counterexample), reporter);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    private static MediaType text(String subtype) {
        return MediaType.create("text", subtype, StandardCharsets.UTF_8);
    }

    private static void publish(String name, MediaType type, String content, TestReporter reporter) {
        reporter.publishFile(name, type, file -> Files.write(file, content.getBytes(StandardCharsets.UTF_8)));
    }
}
