package dev.parley.model.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.system.SharedFridge;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** As many states as SPIN counts, no more and no less. */
final class GoldenCountsTest {

    private static Explorer of(int clients, int capacity, int requests) {
        return Explorer.of(SharedFridge.of(clients, capacity, capacity, requests))
                .asking(Property.noDeadlock(), Property.claims());
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 3, 645, 1401", "3, 2, 3, 10921, 29275"})
    void countsLikeSpin(int clients, int capacity, int requests, long states, long transitions) {
        Explorer explorer = of(clients, capacity, requests);
        Exploration found = explorer.explore();
        assertEquals(states, found.states());
        assertEquals(transitions, found.transitions());
        assertTrue(found.of(Property.noDeadlock()).holds());
        assertEquals(states, explorer.depthFirst().explore().states());
        Exploration symmetric = explorer.symmetric().explore();
        assertTrue(symmetric.states() < states);
        assertTrue(symmetric.of(Property.noDeadlock()).holds());
    }

    @Test
    void countsMillionsOfStatesWithSomebodyToHelp() {
        try (ExecutorService executor = Executors.newFixedThreadPool(1)) {
            Exploration found = of(5, 2, 3).on(executor, 1).explore();
            assertEquals(1_903_797, found.states());
            assertEquals(6_797_211, found.transitions());
            assertTrue(found.bytes() / found.states() < 100, found.bytes() + " bytes");
        }
    }

    @Test
    void countsHundredsOfThousandsOfStates() {
        Exploration found = of(5, 2, 2).explore();
        assertEquals(733_187, found.states());
        assertEquals(3_039_891, found.transitions());
    }
}
