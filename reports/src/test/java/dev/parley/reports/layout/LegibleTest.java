package dev.parley.reports.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class LegibleTest {

    @Test
    void whatFitsIsLeftAlone() {
        assertEquals("send 1 -> accepted", Legible.PLAIN.label("send 1 -> accepted", 18));
        assertEquals("send 1", Legible.RICH.prose("send 1", 6));
        assertEquals("K\u00fchlschrank", Legible.PLAIN.label("K\u00fchlschrank", 20));
    }

    @Test
    void whatDoesNotFitIsCutVisibly() {
        assertEquals("timedRec..", Legible.PLAIN.label("timedReceive", 10));
        assertEquals("..ing.java:57", Legible.PLAIN.end("at WrapAroundRing.java:57", 13));
        assertEquals("abc... 1,000 more characters", Legible.PLAIN.prose("abc" + "d".repeat(1000), 3));
    }

    @Test
    void whatHasNoShapeIsSpelledOut() {
        assertEquals("a\\nb\\tc\\u{1b}[31m", Legible.PLAIN.label("a\nb\tc\u001b[31m", 40));
        assertEquals("\\u{202e}gpj", Legible.RICH.label("\u202egpj", 40));
        assertEquals("\\u{d800}", Legible.RICH.label("\ud800", 40));
        assertEquals("\\u{1f600}", Legible.PLAIN.label("\ud83d\ude00", 40));
        assertEquals("\ud83d\ude00", Legible.RICH.label("\ud83d\ude00", 40));
    }

    @Test
    void noLimitTearsACharacterApart() {
        String faces = "\ud83d\ude00".repeat(20);
        for (int limit = 4; limit < 20; limit++) {
            for (String cut : new String[] {Legible.RICH.label(faces, limit), Legible.RICH.end(faces, limit)}) {
                int most = limit;
                assertTrue(cut.length() <= limit, () -> cut + " is longer than " + most);
                assertTrue(cut.codePoints().allMatch(Legible.RICH::shows), cut);
            }
        }
    }
}
