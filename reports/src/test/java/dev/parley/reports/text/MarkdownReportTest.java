package dev.parley.reports.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import dev.parley.reports.Golden;
import dev.parley.reports.Hostile;
import dev.parley.reports.Rich;
import dev.parley.reports.layout.Legible;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownReportTest {

    @Test
    void anOrderViolationReadsAsExpected() {
        Golden.assertMatches("order.md", MarkdownReport.render(Rich.order()).stripTrailing());
    }

    @Test
    void aDeadlockReadsAsExpected() {
        Golden.assertMatches(
                "deadlock.md", MarkdownReport.render(Rich.deadlock()).stripTrailing());
    }

    @Test
    void noValueBecomesMarkup() {
        for (String value : Hostile.VALUES) {
            String markdown = MarkdownReport.render(Hostile.large(3, value));
            int replay = markdown.indexOf("#### To see it again");
            assertFalse(
                    markdown.substring(MarkdownReport.BEGINNING.length(), replay)
                            .contains("<"),
                    value);
            assertTrue(markdown.codePoints().allMatch(c -> c == '\n' || Legible.RICH.shows(c)), value);
            assertTrue(markdown.length() < 100_000, () -> markdown.length() + " characters");
        }
    }

    @Test
    void noValueEndsTheDiagram() {
        for (String value : List.of("```", "end", "x\nend\n```\n# owned", "a;b", "%%{init: {}}%%", "A->>B: x")) {
            List<String> lines = Splitter.on('\n').splitToList(MarkdownReport.render(Hostile.large(3, value)));
            List<String> diagram = lines.subList(lines.indexOf("```mermaid") + 1, lines.size());
            List<String> inside = diagram.subList(0, diagram.indexOf("```"));
            assertEquals("sequenceDiagram", inside.get(0), value);
            assertTrue(
                    inside.stream()
                            .skip(1)
                            .allMatch(line -> line.matches(
                                    "    (participant \\w+ as|Note over \\w+:) [^;%{}<>]*(#\\d+;[^;%{}<>]*)*")),
                    () -> value + " gives " + inside);
            assertTrue(inside.stream().noneMatch(line -> line.matches(".*\\b(end)\\b.*")), () -> inside.toString());
        }
    }
}
