package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What grows is told from what goes up and down. */
final class TrendTest {

    @Test
    void whatGrowsALittleEachTimeGrows() {
        assertTrue(Trend.grows(List.of(50L, 20L, 21L, 22L, 23L, 24L, 25L, 26L, 27L, 28L), 3));
        assertFalse(Trend.grows(List.of(50L, 20L, 21L, 22L, 23L, 24L, 25L, 26L, 27L, 28L), 4));
    }

    @Test
    void whatGoesUpAndDownDoesNotGrow() {
        assertFalse(Trend.grows(List.of(20L, 23L, 21L, 25L, 24L, 29L, 21L, 26L, 22L, 28L), 0));
    }

    @Test
    void theFirstSampleDoesNotCount() {
        assertFalse(Trend.grows(List.of(1L, 20L, 20L, 20L, 20L, 20L, 20L, 20L, 20L, 20L), 0));
    }

    @Test
    void fewSamplesShowNothing() {
        assertThrows(IllegalArgumentException.class, () -> Trend.grows(ImmutableList.of(1L, 2L, 3L), 0));
    }
}
