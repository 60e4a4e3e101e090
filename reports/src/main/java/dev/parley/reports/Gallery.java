package dev.parley.reports;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One counterexample of each kind, side by side: {@code index.html}, and every form of each of them. */
public final class Gallery {

    /**
     * A piece of it.
     *
     * @param kind what it is an example of, such as {@code lost wake-up}
     */
    public record Piece(String kind, Counterexample counterexample) {}

    record Page(String policy, ImmutableList<Row> rows) {}

    record Row(String kind, String name, String rule, String subject, String sentence) {}

    private static final int LABEL = 80;
    private static final int PROSE = 400;

    private Gallery() {}

    /**
     * Writes the gallery.
     *
     * @param directory made if it is not there
     * @return the page to open, absolute
     * @throws IOException if something cannot be written
     */
    public static Path write(Path directory, List<Piece> pieces) throws IOException {
        Path home = Files.createDirectories(directory.toAbsolutePath().normalize());
        PageLinks links = new PageLinks(Optional.of("index.html"), Optional.empty());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Piece piece : pieces) {
            String name = piece.kind().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
            Counterexample counterexample = piece.counterexample();
            put(home.resolve(name + ".html"), HtmlReport.render(counterexample, links));
            put(home.resolve(name + ".txt"), TextReport.render(counterexample) + "\n");
            put(home.resolve(name + ".md"), MarkdownReport.render(counterexample));
            put(home.resolve(name + ".json"), CounterexampleJson.render(counterexample));
            rows.add(new Row(
                    piece.kind(),
                    name,
                    counterexample.rule().id(),
                    Legible.RICH.label(counterexample.subject(), LABEL),
                    Sentences.of(Legible.RICH.prose(counterexample.sentence(), PROSE))));
        }
        Path index = home.resolve("index.html");
        put(index, Templates.GALLERY.execute(new Page(Policy.CONTENT, rows.build())));
        return index;
    }

    private static void put(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
