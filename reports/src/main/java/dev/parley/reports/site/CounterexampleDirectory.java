package dev.parley.reports.site;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.ReportFormat;
import dev.parley.reports.layout.Legible;
import dev.parley.reports.layout.Sentences;
import dev.parley.reports.page.PageLinks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * A directory of counterexamples: each as a page, as text, as Markdown and as JSON, under one name. Its owner adds the
 * index, {@code index.html}, to which the pages link. Each file appears whole or not at all.
 */
public final class CounterexampleDirectory {

    /**
     * How an index lists a counterexample: legible, and of limited length.
     *
     * @param name of its files, without the suffix
     */
    public record Entry(String name, String rule, String subject, String sentence) {}

    private static final int LABEL = 80;
    private static final int PROSE = 400;

    private final Path directory;
    private final PageLinks links;
    private final SafeFileNames names = new SafeFileNames();

    private CounterexampleDirectory(Path directory, PageLinks links) {
        this.directory = directory;
        this.links = links;
    }

    /**
     * A directory, made if it is not there.
     *
     * @param rules what the addresses of the pages of rules begin with, if there are such
     * @throws IOException if it cannot be made
     */
    public static CounterexampleDirectory at(Path directory, Optional<String> rules) throws IOException {
        return new CounterexampleDirectory(
                Files.createDirectories(directory.toAbsolutePath().normalize()),
                new PageLinks(Optional.of("index.html"), rules));
    }

    /**
     * Writes all forms of a counterexample.
     *
     * @param name what its files are called, once that is made safe and unique
     * @param rule what is added to the name; may be empty
     * @throws IOException if something cannot be written
     */
    public Entry add(String name, String rule, Counterexample counterexample) throws IOException {
        String files = names.next(name, rule);
        for (ReportFormat format : ReportFormat.values()) {
            Optional<String> file = format.file(counterexample, links);
            if (file.isPresent()) {
                put(files + "." + format.extension(), file.get());
            }
        }
        return new Entry(
                files,
                counterexample.rule().id(),
                Legible.RICH.label(counterexample.subject(), LABEL),
                Sentences.of(Legible.RICH.prose(counterexample.sentence(), PROSE)));
    }

    /**
     * Writes a file, over that of an earlier run.
     *
     * @return where, absolute
     * @throws IOException if it cannot be written
     */
    public Path put(String file, String text) throws IOException {
        Path temporary = Files.createTempFile(directory, "unfinished", ".tmp");
        Files.write(temporary, text.getBytes(StandardCharsets.UTF_8));
        return Files.move(temporary, directory.resolve(file), StandardCopyOption.ATOMIC_MOVE);
    }
}
