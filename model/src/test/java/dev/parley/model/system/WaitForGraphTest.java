package dev.parley.model.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import org.junit.jupiter.api.Test;

/** Who waits for whom: knots, orphans, those who are held up, and those who may yet go on. */
final class WaitForGraphTest {

    /** A graph in which {@code edges} are pairs of a waiter and whoever could let it go on. */
    private static WaitForGraph graph(String processes, String blocked, String... edges) {
        ImmutableSetMultimap.Builder<String, String> enablers = ImmutableSetMultimap.builder();
        for (String edge : edges) {
            enablers.put(edge.substring(0, 1), edge.substring(1));
        }
        return WaitForGraph.of(names(processes), names(blocked), enablers.build());
    }

    private static ImmutableSet<String> names(String letters) {
        return letters.chars().mapToObj(Character::toString).collect(ImmutableSet.toImmutableSet());
    }

    @Test
    void twoWhoWaitForEachOtherAreAKnot() {
        WaitForGraph graph = graph("ab", "ab", "ab", "ba");
        assertEquals(ImmutableSet.of(names("ab")), graph.knots());
        assertEquals(ImmutableList.of("a", "b", "a"), graph.circle(names("ab")));
        assertTrue(graph.isInKnot("a") && graph.isInKnot("b"));
    }

    @Test
    void aCircleOfThreeIsToldInItsOrder() {
        WaitForGraph graph = graph("abc", "abc", "ab", "bc", "ca");
        assertEquals(
                ImmutableList.of("a", "b", "c", "a"),
                graph.circle(graph.knots().iterator().next()));
    }

    @Test
    void theShortestCircleThroughTheFirstMemberIsTold() {
        WaitForGraph graph = graph("abcd", "abcd", "ab", "bc", "cd", "da", "ba");
        assertEquals(ImmutableSet.of(names("abcd")), graph.knots());
        assertEquals(ImmutableList.of("a", "b", "a"), graph.circle(names("abcd")));
    }

    @Test
    void twoKnotsAreToldApart() {
        WaitForGraph graph = graph("abcd", "abcd", "ab", "ba", "cd", "dc");
        assertEquals(ImmutableSet.of(names("ab"), names("cd")), graph.knots());
    }

    @Test
    void whoOnlyWaitsForAKnotIsNotInIt() {
        WaitForGraph graph = graph("abo", "abo", "ab", "ba", "oa");
        assertEquals(ImmutableSet.of("a"), graph.graph().successors("o"));
        assertFalse(graph.isInKnot("o"));
        assertEquals(names("o"), graph.heldUp());
        assertEquals(ImmutableSet.of(), graph.orphans());
        assertEquals(names("abo"), graph.blocked());
    }

    @Test
    void whomNobodyCouldEnableIsAnOrphan() {
        WaitForGraph graph = graph("wl", "w");
        assertEquals(names("w"), graph.orphans());
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(ImmutableSet.of(), graph.heldUp());
    }

    @Test
    void whatOneWouldDoLaterDoesNotFreeOneself() {
        WaitForGraph graph = graph("a", "a", "aa");
        assertEquals(ImmutableSet.of(), graph.graph().successors("a"));
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(names("a"), graph.orphans());
    }

    @Test
    void whereNobodyIsBlockedNobodyWaits() {
        WaitForGraph graph = graph("ab", "", "ab", "ba");
        assertEquals(ImmutableSet.of(), graph.blocked());
        assertEquals(ImmutableSet.of(), graph.graph().edges());
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(ImmutableSet.of(), graph.orphans());
    }

    @Test
    void aCircleThatAnOrphanHoldsUpIsNoKnot() {
        // The orphan would do what a waits for, if anybody let it go on.
        WaitForGraph graph = graph("abo", "abo", "ab", "ba", "ao");
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(names("o"), graph.orphans());
        assertEquals(names("ab"), graph.heldUp());
    }

    @Test
    void aKnotIsFoundWhileOthersRunOn() {
        WaitForGraph graph = graph("abcr", "abc", "ab", "ba", "cr");
        assertEquals(ImmutableSet.of(names("ab")), graph.knots());
        // Whoever waits for somebody who can move may yet go on.
        assertEquals(ImmutableSet.of(), graph.orphans());
        assertEquals(ImmutableSet.of(), graph.heldUp());
    }

    @Test
    void aCircleThatSomebodyOutsideCouldOpenIsNoKnot() {
        WaitForGraph graph = graph("abr", "ab", "ab", "ba", "br");
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(ImmutableSet.of(), graph.heldUp());
    }

    @Test
    void anyOneOfSeveralEnablersIsEnough() {
        WaitForGraph graph = graph("abcr", "abc", "ab", "ac", "ar", "ba", "ca");
        assertEquals(ImmutableSet.of(), graph.knots());
        WaitForGraph without = graph("abc", "abc", "ab", "ac", "ba", "ca");
        assertEquals(ImmutableSet.of(names("abc")), without.knots());
    }
}
