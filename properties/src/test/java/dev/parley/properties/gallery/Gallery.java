package dev.parley.properties.gallery;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.page.PageTemplate;
import dev.parley.reports.site.CounterexampleDirectory;
import dev.parley.reports.site.CounterexampleDirectory.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One counterexample of each kind, side by side: {@code index.html}, and every form of each of them. */
final class Gallery {

    /**
     * A piece of it.
     *
     * @param kind what it is an example of, such as {@code lost wake-up}
     */
    record Piece(String kind, Counterexample counterexample) {}

    record Page(ImmutableList<Row> rows) {}

    record Row(String kind, String name, String rule, String subject, String sentence) {}

    private static final PageTemplate INDEX = PageTemplate.beside(Gallery.class, "gallery");

    private Gallery() {}

    /**
     * Writes the gallery.
     *
     * @param directory made if it is not there
     * @return the page to open, absolute
     * @throws IOException if something cannot be written
     */
    static Path write(Path directory, List<Piece> pieces) throws IOException {
        CounterexampleDirectory gallery = CounterexampleDirectory.at(directory, Optional.empty());
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        for (Piece piece : pieces) {
            Entry entry = gallery.add(piece.kind().toLowerCase(Locale.ROOT), "", piece.counterexample());
            rows.add(new Row(piece.kind(), entry.name(), entry.rule(), entry.subject(), entry.sentence()));
        }
        return gallery.put("index.html", INDEX.render(new Page(rows.build())));
    }
}
