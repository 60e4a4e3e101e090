package dev.parley.properties.gallery;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import com.google.common.collect.ImmutableList;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.page.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The pages of the site and of the gallery, in a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PagesIT {

    private static final Path SITE = Path.of(System.getProperty("parley.reports", "target/parley"))
            .toAbsolutePath()
            .normalize();
    private static final Path GALLERY = SITE.resolve("gallery");
    private static final int LIMIT = 150_000;
    private static final int PHONE = 360;

    private Browser browser;
    private ImmutableList<Path> pages = ImmutableList.of();

    /** Pages have their colours from one style sheet: one in so many is audited in dark, too. */
    private static final int AUDITED_IN_DARK = 4;

    @BeforeAll
    void open() throws IOException {
        Assumptions.assumeTrue(Files.exists(GALLERY.resolve("index.html")), "there is no gallery at " + GALLERY);
        try (Stream<Path> files = Files.list(GALLERY)) {
            pages = files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .collect(ImmutableList.toImmutableList());
        }
        browser = Browser.open(true);
    }

    @BeforeEach
    void asUsual() {
        browser.width(1280);
        browser.dark(false);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void everyPageIsSmallQuietAndAccessible() throws IOException {
        assertTrue(pages.size() >= 16, () -> "a gallery of " + pages.size() + " pages");
        browser.console();
        browser.requests();
        for (Path page : pages) {
            browser.open(page);
            assertTrue(Files.size(page) < LIMIT, () -> page + " is too large");
            isAccessible(page + " in light");
            browser.dark(true);
            browser.open(page);
            if (pages.indexOf(page) % AUDITED_IN_DARK == 0) {
                isAccessible(page + " in dark");
            }
            browser.dark(false);
            assertEquals(ImmutableList.of(), browser.console(), () -> page + " is not quiet");
            assertEquals(
                    List.of(page.toUri().toString(), page.toUri().toString()),
                    browser.requests(),
                    () -> page + " asks for more than itself");
        }
    }

    @Test
    void theIndexAndAPageOfEachOtherKindAreAccessible() {
        for (String page : List.of("index.html", "rules/ORD-1.html", "implementations/flawed-CheckThenAct.html")) {
            for (boolean dark : new boolean[] {false, true}) {
                browser.dark(dark);
                browser.open(SITE.resolve(page));
                isAccessible(page + (dark ? " in dark" : " in light"));
            }
        }
    }

    private void isAccessible(String what) {
        Results results = new AxeBuilder().analyze(browser.driver());
        assertEquals(
                List.of(),
                results.getViolations().stream()
                        .map(rule -> rule.getId() + " (" + rule.getHelp() + "): "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList(),
                () -> what + " is not accessible");
    }

    @Test
    void noPageIsWiderThanAPhone() {
        browser.width(PHONE);
        for (Path page : pages) {
            browser.open(page);
            assertEquals("true", browser.text("document.documentElement.scrollWidth <= " + PHONE), page::toString);
        }
    }

    @Test
    void theKeyboardStepsThroughTableDiagramAndPanelTogether() {
        browser.open(GALLERY.resolve("order.html"));
        int steps = count("table.steps tbody tr");
        assertTrue(steps > 2);
        assertEquals(steps + " steps", browser.text("document.getElementById('position').textContent"));
        press(Keys.ARROW_RIGHT);
        assertAll(
                () -> assertEquals("Step 1 of " + steps, position()),
                () -> assertEquals("1", currentStep()),
                () -> assertTrue(
                        panel().contains(browser.text("document.querySelector('tr.now-row').children[2].textContent"))),
                () -> assertTrue(count("svg.spacetime .future") > 0),
                () -> assertEquals(1, count("svg.spacetime .now.shown")));
        String first = browser.text("document.querySelector('svg.spacetime .now').getAttribute('transform')");
        press(Keys.END);
        assertAll(
                () -> assertEquals("Step " + steps + " of " + steps, position()),
                () -> assertEquals(0, count("svg.spacetime .future")),
                () -> assertTrue(panel().contains("would allow"), this::panel),
                () -> assertFalse(first.equals(
                        browser.text("document.querySelector('svg.spacetime .now').getAttribute('transform')"))));
        press(Keys.ARROW_LEFT);
        assertEquals("Step " + (steps - 1) + " of " + steps, position());
        press(Keys.HOME);
        assertEquals("Step 1 of " + steps, position());
        press(Keys.ESCAPE);
        assertAll(
                () -> assertEquals(steps + " steps", position()),
                () -> assertEquals(0, count("tr.now-row")),
                () -> assertEquals(0, count("svg.spacetime .future")));
        browser.driver().findElement(By.cssSelector("button[data-go=forward]")).click();
        assertEquals("Step 1 of " + steps, position());
    }

    @Test
    void theLinesOfCodeComeWithTheirStep() {
        browser.open(GALLERY.resolve("duplicate.html"));
        int steps = count("table.steps tbody tr");
        boolean seen = false;
        for (int i = 0; i < steps; i++) {
            press(Keys.ARROW_RIGHT);
            seen |= count("#current figure.source pre") > 0 && count("main > section figure.source.present") > 0;
        }
        assertTrue(seen, "no step shows a line of code");
    }

    @Test
    void theReplayLineIsCopied() {
        browser.driver()
                .executeCdpCommand(
                        "Browser.grantPermissions",
                        java.util.Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
        browser.open(GALLERY.resolve("order.html"));
        WebElement copy = browser.driver().findElement(By.cssSelector("button[data-copies=replay]"));
        assertTrue(copy.isDisplayed());
        copy.click();
        assertEquals(
                browser.text("document.getElementById('replay').textContent"),
                browser.driver()
                        .executeAsyncScript(
                                "var done = arguments[0]; navigator.clipboard.readText().then(done, function (e) {"
                                        + " done('' + e); });"));
        assertEquals("Copied", copy.getText());
    }

    @Test
    void theJsonUnfoldsAndIsTheCounterexample() throws IOException {
        Path page = GALLERY.resolve("order.html");
        browser.open(page);
        browser.driver().findElement(By.cssSelector("#json > summary")).click();
        browser.driver()
                .executeAsyncScript("requestAnimationFrame(function () { setTimeout(arguments[0], 0); }.bind(null, 0));"
                        + " setTimeout(arguments[0], 50);");
        String json = browser.text("document.getElementById('json-text').textContent");
        assertEquals(
                CounterexampleJson.parse(Files.readString(GALLERY.resolve("order.json"))),
                CounterexampleJson.parse(json));
    }

    @Test
    void withoutScriptsEverythingIsThere() throws IOException {
        try (Browser plain = Browser.open(false)) {
            plain.driver().get(GALLERY.resolve("order.html").toUri().toString());
            String body = plain.driver().findElement(By.tagName("body")).getText();
            assertAll(
                    () -> assertTrue(body.contains("Step by step, beside the model"), body),
                    () -> assertTrue(body.contains("would allow"), body),
                    () -> assertTrue(plain.driver()
                            .findElement(By.cssSelector("svg.spacetime"))
                            .isDisplayed()),
                    () -> assertFalse(
                            plain.driver().findElement(By.id("stepper")).isDisplayed()),
                    () -> assertFalse(plain.driver()
                            .findElement(By.cssSelector("button.copy"))
                            .isDisplayed()));
            plain.driver().get(SITE.resolve("index.html").toUri().toString());
            assertTrue(
                    plain.driver().findElement(By.cssSelector("table.matrix")).isDisplayed());
            assertFalse(plain.driver().findElement(By.id("filter")).isDisplayed());
        }
    }

    @Test
    void theIndexFindsAndFilters() {
        browser.open(SITE.resolve("index.html"));
        int all = count("tr[data-name]");
        browser.driver().findElement(By.id("find")).sendKeys("checkthenact");
        assertEquals(1, visible());
        assertEquals("1 of " + all + " implementations", browser.text("document.getElementById('shown').textContent"));
        browser.driver().findElement(By.id("find")).clear();
        browser.driver().findElement(By.id("find")).sendKeys(" ", Keys.BACK_SPACE);
        browser.driver()
                .findElement(By.cssSelector("#only option[value=caught]"))
                .click();
        assertTrue(visible() > 20 && visible() < all, () -> visible() + " of " + all);
        assertFalse(browser.driver().findElement(By.id("subjects")).isDisplayed());
    }

    @Test
    void hostileValuesRunNothing(@TempDir Path directory) throws IOException {
        String json = Files.readString(GALLERY.resolve("order.json"));
        String value = "</script><script>document.title='owned'</script><img src=x onerror=document.title='owned'>"
                + "\\\" onmouseover=document.title='owned' \\u202egnp.exe";
        Path page = directory.resolve("hostile.html");
        Files.writeString(
                page,
                HtmlReport.render(CounterexampleJson.parse(json.replaceAll(
                        ": \"(accepted|thread A|channel)\"", ": \"" + value.replace("\\", "\\\\") + "\""))));
        browser.console();
        browser.requests();
        browser.open(page);
        press(Keys.END);
        browser.driver().findElement(By.cssSelector("#json > summary")).click();
        assertAll(
                () -> assertFalse(browser.driver().getTitle().equals("owned")),
                () -> assertEquals(0, count("img")),
                () -> assertEquals(List.of(page.toUri().toString()), browser.requests()),
                () -> assertEquals(List.of(), browser.console()));
    }

    @Test
    void largeOnesOpen(@TempDir Path directory) throws IOException {
        for (Large large : Large.all()) {
            Path page = large.write(directory);
            long millis = browser.open(page);
            System.out.printf("%s: %,d bytes, opened in %d ms%n", large.name(), Files.size(page), millis);
            assertTrue(browser.driver().findElement(By.tagName("h1")).isDisplayed());
        }
    }

    private void press(Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }

    private int count(String selector) {
        return Integer.parseInt(browser.text("document.querySelectorAll(arguments[0]).length", selector));
    }

    private int visible() {
        return count("tr[data-name]:not([hidden])");
    }

    private String position() {
        return browser.text("document.getElementById('position').textContent");
    }

    private String panel() {
        return browser.text("document.getElementById('current').textContent");
    }

    private String currentStep() {
        return browser.text("document.querySelector('tr[aria-current=step]').getAttribute('data-step')");
    }
}
