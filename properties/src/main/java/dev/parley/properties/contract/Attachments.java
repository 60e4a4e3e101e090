package dev.parley.properties.contract;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.ReportFormat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.MediaType;
import org.junit.jupiter.api.TestReporter;

/** Attaches a counterexample to the test that fails by it, for whoever shows the results of tests. */
final class Attachments {

    /** The text stands in the message of the failure already. */
    private static final ImmutableSet<ReportFormat> ATTACHED =
            Sets.immutableEnumSet(EnumSet.complementOf(EnumSet.of(ReportFormat.TEXT)));

    private Attachments() {}

    /** What kept it from being attached, if anything did: the failure itself matters more. */
    static Optional<RuntimeException> publish(Counterexample counterexample, TestReporter reporter) {
        String name = (counterexample.subject() + "-" + counterexample.rule().id()).replaceAll("[^A-Za-z0-9._-]+", "-");
        try {
            for (ReportFormat format : ATTACHED) {
                String content = format.render(counterexample);
                reporter.publishFile(
                        name + "." + format.extension(),
                        MediaType.parse(format.mediaType()),
                        file -> Files.write(file, content.getBytes(StandardCharsets.UTF_8)));
            }
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
