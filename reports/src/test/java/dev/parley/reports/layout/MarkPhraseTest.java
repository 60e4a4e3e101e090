package dev.parley.reports.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.model.counterexample.Mark;
import dev.parley.reports.layout.Timeline.Happened;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks in words, where there is room for all of them and where there is not. */
final class MarkPhraseTest {

    private static String phrase(String text, int limit) {
        return new Happened(new Mark(0, 0, Mark.Kind.PREEMPTION, text)).phrase(Legible.PLAIN, limit);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "80 | preempted at Ring.java:42, before 'read head' in poll",
                "44 | preempted at Ring.java:42",
                "21 | preempted ..g.java:42"
            })
    void whereThereIsLittleRoomTheSourceLineIsWhatIsKept(int limit, String expected) {
        assertEquals(expected, phrase("at Ring.java:42, before 'read head' in poll", limit));
    }

    @Test
    void aMarkNeedsNoText() {
        assertEquals("preempted", phrase("", 44));
    }
}
