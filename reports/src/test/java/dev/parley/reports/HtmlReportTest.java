package dev.parley.reports;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Joiner;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class HtmlReportTest {

    private static final Pattern BODY = Pattern.compile("<body>.*</body>", Pattern.DOTALL);
    private static final Pattern DIAGRAM = Pattern.compile("<svg class=.*?</svg>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][^\\s>]*)");

    @Test
    void anOrderViolationReadsAsExpected() {
        Golden.assertMatches("order.html", parts(BODY, HtmlReport.render(Examples.order())));
    }

    @Test
    void aDeadlockShowsItsGraphAndItsChannels() {
        Golden.assertMatches("deadlock.html", parts(BODY, HtmlReport.render(Examples.deadlock())));
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
    void theTitleSaysRuleAndSubject() {
        assertTrue(HtmlReport.render(Examples.order()).contains("<title>ORD-1 violated by WrapAroundRing(2)</title>"));
    }

    @Test
    void nothingIsFetchedOrRun() {
        String page = HtmlReport.render(Examples.deadlock());
        assertAll(
                () -> assertTrue(page.contains("default-src 'none'; style-src 'unsafe-inline'")),
                () -> assertFalse(page.contains("<script")),
                () -> assertFalse(page.contains("http:")),
                () -> assertFalse(page.contains("https:")),
                () -> assertFalse(page.contains("@import")));
    }

    @Test
    void noValueBecomesMarkup() {
        for (int size : new int[] {1, 3}) {
            String tags = parts(TAG, HtmlReport.render(Hostile.large(size, "harmless")));
            for (String value : Hostile.VALUES) {
                String page = HtmlReport.render(Hostile.large(size, value));
                if (!value.isEmpty()) {
                    assertEquals(tags, parts(TAG, page), () -> "the elements of the page changed for " + value);
                }
                assertFalse(page.contains("\" onmouseover"), value);
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

    private static String parts(Pattern pattern, String page) {
        return Joiner.on('\n').join(pattern.matcher(page).results().map(MatchResult::group).iterator());
    }
}
