package dev.parley.reports.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.Examples;
import dev.parley.reports.Golden;
import dev.parley.reports.Hostile;
import dev.parley.reports.Rich;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.layout.Legible;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

    private static final Pattern BODY = Pattern.compile("<body>.*</body>", Pattern.DOTALL);
    private static final Pattern DIAGRAM = Pattern.compile("<svg class=.*?</svg>", Pattern.DOTALL);
    private static final int LONG = 1_000;
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][^\\s>]*)");

    @Test
    void anOrderViolationReadsAsExpected() {
        Golden.assertMatches("order.html", parts(BODY, HtmlReport.render(Rich.order())));
    }

    @Test
    void aDeadlockShowsItsGraphAndItsChannels() {
        Golden.assertMatches("deadlock.html", parts(BODY, HtmlReport.render(Rich.deadlock())));
    }

    @Test
    void whatNeverReturnedIsOpenAtItsFoot() {
        Golden.assertMatches("lost-wake-up.svg", parts(DIAGRAM, HtmlReport.render(Examples.lostWakeUp())));
    }

    @Test
    void anInterruptionAndAStepOfTheClockAreMarked() {
        Golden.assertMatches("interruption.svg", parts(DIAGRAM, HtmlReport.render(Examples.interruption())));
    }

    @Test
    void messagesGoThroughTheirChannel() {
        Golden.assertMatches("order.svg", parts(DIAGRAM, HtmlReport.render(Rich.order())));
    }

    @Test
    void whatIsLostEndsInACrossAndFaultsAreBands() {
        Golden.assertMatches("lost.svg", parts(DIAGRAM, HtmlReport.render(Rich.lost())));
    }

    @Test
    void theTitleSaysRuleAndSubject() {
        assertTrue(HtmlReport.render(Examples.order()).contains("<title>ORD-1 violated by WrapAroundRing(2)</title>"));
    }

    @Test
    void nothingIsFetched() {
        for (Counterexample counterexample : Rich.all()) {
            String page = HtmlReport.render(counterexample);
            assertAll(
                    () -> assertFalse(page.contains("http:")),
                    () -> assertFalse(page.contains("https:")),
                    () -> assertFalse(page.contains("@import")),
                    () -> assertFalse(page.contains(" style=")),
                    () -> assertFalse(page.contains(" src=")));
        }
    }

    @Test
    void thePolicyAllowsTheScriptAndTheStyleOfThePageAndNothingElse() {
        String page = HtmlReport.render(Rich.order());
        assertTrue(
                page.contains(
                        "content=\"default-src &#39;none&#39;; style-src &#39;" + hash("<style>", "</style>", page)
                                + "&#39;; script-src &#39;" + hash("<script>", "</script>", page)
                                + "&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;\""),
                page);
        assertEquals(1, page.split("<script>", -1).length - 1);
        assertEquals(1, page.split("<style>", -1).length - 1);
    }

    private static String hash(String from, String to, String page) {
        int start = page.indexOf(from) + from.length();
        // The markup between is what a browser would hash.
        return "sha256-"
                + BaseEncoding.base64()
                        .encode(Hashing.sha256()
                                .hashString(page.substring(start, page.indexOf(to, start)), StandardCharsets.UTF_8)
                                .asBytes())
                        .replace("=", "&#x3D;");
    }

    @Test
    void theEmbeddedJsonIsTheCounterexampleAndCannotEndItsElement() {
        for (String value : Hostile.VALUES.subList(0, 11)) {
            Counterexample hostile = Hostile.large(3, value);
            String page = HtmlReport.render(hostile);
            int start = page.indexOf("id=\"parley-json\">") + "id=\"parley-json\">".length();
            String json = page.substring(start, page.indexOf("</script>", start));
            assertEquals(hostile, CounterexampleJson.parse(json));
        }
    }

    @Test
    void noValueBecomesMarkup() {
        for (int size : new int[] {1, 3}) {
            String tags = parts(TAG, withoutJson(HtmlReport.render(Hostile.large(size, "harmless"))));
            for (String value : Hostile.VALUES) {
                String page = withoutJson(HtmlReport.render(Hostile.large(size, value)));
                if (value.length() > LONG) {
                    // Narrower limits leave more out, but add nothing.
                    assertTrue(
                            kinds(tags).containsAll(kinds(parts(TAG, page))),
                            () -> kinds(parts(TAG, page)).toString());
                } else if (!value.isEmpty()) {
                    assertEquals(tags, parts(TAG, page), () -> "the elements of the page changed for " + value);
                }
                assertFalse(withoutJson(page).contains("\" onmouseover"), value);
                assertTrue(page.codePoints().allMatch(c -> c == '\n' || Legible.RICH.shows(c)), value);
            }
        }
    }

    @Test
    void everyPageStaysSmall() {
        for (Counterexample hostile : Hostile.counterexamples()) {
            int bytes = HtmlReport.render(hostile).getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes < HtmlReport.BYTES, () -> bytes + " bytes");
        }
    }

    @Test
    void whatIsLeftOutIsCounted() {
        String page = HtmlReport.render(Hostile.large(60, "x"));
        assertAll(
                () -> assertTrue(page.contains(" more events")),
                () -> assertTrue(page.contains(" more steps")),
                () -> assertTrue(page.contains(" more threads")),
                () -> assertTrue(page.contains(" more reasons")),
                () -> assertTrue(page.contains(" more waits")),
                () -> assertTrue(page.contains(" more messages")),
                () -> assertTrue(page.contains(" more channels")));
    }

    private static Set<String> kinds(String tags) {
        return Set.copyOf(Splitter.on('\n').splitToList(tags));
    }

    /** Which of the two has room for its JSON is not the point. */
    private static String withoutJson(String page) {
        return page.replaceAll("(?s)<script type=\"application/json\".*?</script>", "")
                .replaceAll(
                        "(?s)<details id=\"json\">.*?</details>|<p class=\"note\">The JSON form is too large.*?</p>",
                        "");
    }

    private static String parts(Pattern pattern, String page) {
        return Joiner.on('\n')
                .join(pattern.matcher(page).results().map(MatchResult::group).iterator());
    }
}
