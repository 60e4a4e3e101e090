package dev.parley.reports;

import dev.parley.model.PublicApi;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.page.HtmlReport;
import dev.parley.reports.page.PageLinks;
import dev.parley.reports.text.MarkdownReport;
import dev.parley.reports.text.TextReport;
import java.util.Optional;

/**
 * What a counterexample can be shown as. A format is a file that renders, and a constant here: sites, galleries, what
 * is attached to a failing test, and the command line go through all of them.
 */
@PublicApi
public enum ReportFormat {
    /** For a console. */
    TEXT(
            "txt",
            "text/plain; charset=UTF-8",
            "",
            (counterexample, links, most) -> Optional.of(TextReport.render(counterexample) + "\n")),

    /** A page that needs nothing else. */
    HTML(
            "html",
            "text/html; charset=UTF-8",
            "",
            (counterexample, links, most) -> Optional.of(HtmlReport.render(counterexample, links))),

    /** For code reviews. */
    MARKDOWN(
            "md",
            "text/markdown; charset=UTF-8",
            MarkdownReport.BEGINNING,
            (counterexample, links, most) -> Optional.of(MarkdownReport.render(counterexample))),

    /** For programs, and for later: all others can be rendered from it. */
    JSON(
            "json",
            "application/json",
            "",
            (counterexample, links, most) -> CounterexampleJson.within(most, counterexample));

    /** Whose document is longer has none among the files of a site. */
    private static final int LONGEST_FILE = 32_000_000;

    private final String extension;
    private final String mediaType;
    private final String beginning;
    // A function without a state, which no compiler knows.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Renderer renderer;

    ReportFormat(String extension, String mediaType, String beginning, Renderer renderer) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.beginning = beginning;
        this.renderer = renderer;
    }

    private interface Renderer {
        /** The document; nothing if it has more characters than these, and is not one that keeps itself short. */
        Optional<String> render(Counterexample counterexample, PageLinks links, int most);
    }

    /** The document, on its own, ended by a line feed. */
    public String render(Counterexample counterexample) {
        return renderer.render(counterexample, PageLinks.NONE, Integer.MAX_VALUE)
                .orElseThrow();
    }

    /** The document as a file among others; nothing if it is too long for that. */
    public Optional<String> file(Counterexample counterexample, PageLinks links) {
        return renderer.render(counterexample, links, LONGEST_FILE);
    }

    /** What names of its files end with, without the dot. */
    public String extension() {
        return extension;
    }

    /** Such as {@code text/html; charset=UTF-8}. */
    public String mediaType() {
        return mediaType;
    }

    /** What each of its files begins with, where others than reports may have the same extension; empty elsewhere. */
    public String beginning() {
        return beginning;
    }
}
