package dev.parley.properties.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.rule.Rule;
import dev.parley.reports.json.CounterexampleJson;
import dev.parley.reports.page.HtmlReport;
import dev.parley.reports.text.MarkdownReport;
import dev.parley.reports.text.TextReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderCommandTest {

    private static final Counterexample COUNTEREXAMPLE = Counterexample.builder("queue", Rule.LOSS_1)
            .specification("unbounded")
            .sentence("1 is gone")
            .because(ImmutableList.of(Reason.of("it was accepted"), Reason.conclusion("so it is gone")))
            .schedule("none")
            .replay("none")
            .found("made up")
            .build();

    @TempDir
    private Path directory = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int render(String json, String form) throws IOException {
        Path file = Files.writeString(directory.resolve("a.json"), json);
        return Parley.run(
                new PrintWriter(out, true), new PrintWriter(err, true), "render", file.toString(), "--as", form);
    }

    private void assertRendered(String form, String expected) throws IOException {
        out.getBuffer().setLength(0);
        assertEquals(Exit.CONFORMS, render(CounterexampleJson.render(COUNTEREXAMPLE), form));
        assertEquals(expected.strip(), out.toString().strip());
    }

    @Test
    void everyFormIsWhatItWasInTheFirstPlace() throws IOException {
        assertRendered("text", TextReport.render(COUNTEREXAMPLE));
        assertRendered("html", HtmlReport.render(COUNTEREXAMPLE));
        assertRendered("markdown", MarkdownReport.render(COUNTEREXAMPLE));
        assertRendered("json", CounterexampleJson.render(COUNTEREXAMPLE));
    }

    @Test
    void whatIsNoCounterexampleIsBadInputAndSaysWhy() throws IOException {
        assertEquals(Exit.BAD_INPUT, render("{}", "text"));
        assertTrue(err.toString().contains("a.json: this is no counterexample"), err::toString);
    }
}
