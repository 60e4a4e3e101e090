package dev.parley.properties.interleave.strategy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.strategy.Schedule.Deviation;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A schedule is one line of text, and a text that is no schedule is refused. */
final class ScheduleTest {

    @ParameterizedTest
    @ValueSource(strings = {"1::0", "1::*", "1:0-1:1", "1:12-0.25-t:57", "1:3-30.4-2.100-t:999999999"})
    void aScheduleIsItsText(String text) {
        assertEquals(text, Schedule.parse(text).toString());
    }

    @Test
    void theTextSaysWhoGoesOnAtWhichDecision() {
        assertEquals(
                new Schedule(ImmutableList.of(new Deviation(12, 0), new Deviation(25, Schedule.CLOCK)), 57),
                Schedule.parse("1:12-0.25-t:57"));
    }

    @Test
    void aLongScheduleIsItsTextToo() {
        Schedule schedule = new Schedule(
                IntStream.range(0, 20_000)
                        .mapToObj(i -> new Deviation(2 * i, i % 3))
                        .collect(ImmutableList.toImmutableList()),
                40_000);
        assertEquals(schedule, Schedule.parse(schedule.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1:", "1:12", "1:12-", "1:12-0", "1:12-0.", "1:12-0.25-t", "1:12-0.25-t:"})
    void aTextThatWasCutOffIsRefused(String text) {
        assertRefused(text, "cut off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2:12-0:57", "12-0:57", "0:12-0:57"})
    void aTextOfAnotherVersionIsRefused(String text) {
        assertRefused(text, "version 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:12-0:57x", "1:a-0:57", "1:12-0,25-1:57", "1:-1-0:57", "1:12-0..25-1:57", " 1::0"})
    void aTextWithSomethingElseInItIsRefused(String text) {
        assertRefused(text, "version 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:12345678901-0:57", "1:12-0:12345678901"})
    void aNumberBeyondAllMeasureIsRefused(String text) {
        assertRefused(text, "version 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:3-31:5", "1:3-32:5", "1:3-99:5"})
    void aThreadThatCannotBeIsRefused(String text) {
        assertRefused(text, "thread");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1:7-0.3-1:12", "1:7-0.7-1:12"})
    void decisionsOutOfOrderAreRefused(String text) {
        assertRefused(text, "later decision");
    }

    private static void assertRefused(String text, String because) {
        String message = assertThrows(IllegalArgumentException.class, () -> Schedule.parse(text))
                .getMessage();
        assertTrue(message != null && message.contains(because), message);
    }

    @Test
    void withoutADeviationTheOthersStay() {
        assertEquals(
                "1:12-0.30-1:*",
                Schedule.parse("1:12-0.25-t.30-1:57").without(1).toString());
    }
}
