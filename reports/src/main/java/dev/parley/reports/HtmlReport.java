package dev.parley.reports;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A counterexample as one HTML page that needs nothing else: no network, no script. Its values are hostile until
 * escaped; a content security policy forbids whatever would slip through.
 */
public final class HtmlReport {

    /** The most bytes that a page has, in UTF-8. */
    static final int BYTES = 150_000;

    private HtmlReport() {}

    /** The page, in less than 150 KB. */
    public static String render(Counterexample counterexample) {
        return render(counterexample, Optional.empty());
    }

    /** The page, with a link to this address, where the other results are. */
    static String render(Counterexample counterexample, Optional<String> home) {
        String page = "";
        for (Limits limits : Limits.PAGE) {
            page = Templates.COUNTEREXAMPLE.execute(CounterexamplePage.of(counterexample, home, limits));
            if (page.getBytes(StandardCharsets.UTF_8).length < BYTES) {
                break;
            }
        }
        return page;
    }
}
