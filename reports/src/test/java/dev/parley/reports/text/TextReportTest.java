package dev.parley.reports.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.Examples;
import dev.parley.reports.Golden;
import dev.parley.reports.Hostile;
import dev.parley.reports.Rich;
import dev.parley.reports.layout.Legible;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextReportTest {

    @Test
    void anOrderViolationReadsAsExpected() {
        Golden.assertMatches("order.txt", TextReport.render(Rich.order()));
    }

    @Test
    void aDeadlockNamesItsCircleAndItsChannels() {
        String text = TextReport.render(Rich.deadlock());
        Golden.assertMatches("deadlock.txt", text);
        assertTrue(text.contains("client -> fridge -> client"));
    }

    @Test
    void aLostWakeUpEndsBlocked() {
        Golden.assertMatches("lost-wake-up.txt", TextReport.render(Examples.lostWakeUp()));
    }

    @Test
    void anInterruptionIsMarked() {
        Golden.assertMatches("interruption.txt", TextReport.render(Examples.interruption()));
    }

    @Test
    void whateverItIsGivenFitsAScreen() {
        for (Counterexample hostile : Hostile.counterexamples()) {
            List<String> lines = Splitter.on('\n').splitToList(TextReport.render(hostile));
            assertAll(
                    () -> assertTrue(lines.size() <= TextReport.LINES, () -> lines.size() + " lines"),
                    () -> assertTrue(
                            lines.stream().limit(lines.size() - 1).allMatch(l -> l.length() <= TextReport.COLUMNS)),
                    () -> assertTrue(lines.stream().allMatch(l -> l.chars().allMatch(Legible.PLAIN::shows))));
        }
    }

    @Test
    void whatIsLeftOutIsCounted() {
        String text = TextReport.render(Hostile.large(40, "x"));
        assertTrue(text.contains(" more events"));
        assertTrue(text.contains(" more steps"));
        assertTrue(text.contains(" more threads"));
        assertTrue(text.contains(" more reasons"));
        assertTrue(text.contains(" more messages"));
    }

    @Test
    void theReplayLineIsLastAndWhole() {
        String replay = "-Dparley.replay=" + "a/b,".repeat(500);
        List<String> lines = Splitter.on('\n').splitToList(TextReport.render(Hostile.replayed(replay)));
        assertEquals(replay, lines.getLast());
    }
}
