package dev.parley.reports.page;

import dev.parley.model.PublicApi;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.layout.RenderLimits;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A counterexample as one HTML page that needs nothing else: no network, and no script to be read. Its values are
 * hostile until escaped; a content security policy forbids whatever would slip through. The JSON form is embedded where
 * there is room for it.
 */
@PublicApi
public final class HtmlReport {

    /** The most bytes that a page has, in UTF-8. */
    public static final int BYTES = 150_000;

    /** What it takes to embed the JSON form, besides that form. */
    private static final int FRAME = 1_000;

    private HtmlReport() {}

    /** The page, in less than 150 KB. */
    public static String render(Counterexample counterexample) {
        return render(counterexample, PageLinks.NONE);
    }

    /** The page, with links to the others of its site. */
    public static String render(Counterexample counterexample, PageLinks links) {
        String page = "";
        for (RenderLimits limits : RenderLimits.PAGE) {
            CounterexamplePage view = CounterexamplePage.of(counterexample, links, limits);
            page = render(view, Optional.empty());
            int bytes = bytes(page);
            if (bytes < BYTES) {
                Optional<String> json = CounterexampleJson.compactWithin(BYTES - bytes, counterexample)
                        .filter(text -> bytes + bytes(text) < BYTES - FRAME);
                return json.isPresent() ? render(view, json) : page;
            }
        }
        return page;
    }

    private static String render(CounterexamplePage page, Optional<String> json) {
        return Templates.COUNTEREXAMPLE.execute(new CounterexamplePage.Document(page, json));
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
