package dev.parley.model.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Act.Receive;
import dev.parley.model.system.Act.Send;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who waits for whom in topologies that have come to rest. */
final class WaitForGraphTest {

    private static Topology of(Process... processes) {
        ImmutableSet<String> channels = ImmutableList.copyOf(processes).stream()
                .flatMap(process -> process.acts().stream())
                .map(Act::channel)
                .collect(ImmutableSet.toImmutableSet());
        return new Topology(
                "test",
                ImmutableMap.copyOf(Maps.asMap(channels, name -> ChannelSpec.rendezvous())),
                ImmutableList.copyOf(processes));
    }

    private static Process process(String name, Act... acts) {
        return new Process(name, ImmutableList.copyOf(acts));
    }

    @Test
    void twoWhoWaitForEachOtherAreACircle() {
        WaitForGraph graph = WaitForGraph.of(
                of(process("a", new Send("x", 1), new Receive("y")), process("b", new Send("y", 2), new Receive("x"))),
                List.of(0, 0));
        assertEquals(ImmutableSet.of(ImmutableSet.of("a", "b")), graph.knots());
        assertEquals(ImmutableList.of("a", "b", "a"), graph.circle(ImmutableSet.of("a", "b")));
        assertTrue(graph.isInKnot("a") && graph.isInKnot("b"));
    }

    @Test
    void aCircleOfThreeIsToldInItsOrder() {
        WaitForGraph graph = WaitForGraph.of(
                of(
                        process("a", new Receive("x"), new Send("z", 1)),
                        process("b", new Receive("y"), new Send("x", 2)),
                        process("c", new Receive("z"), new Send("y", 3))),
                List.of(0, 0, 0));
        assertEquals(
                ImmutableList.of("a", "b", "c", "a"),
                graph.circle(graph.knots().iterator().next()));
    }

    @Test
    void whoOnlyWaitsForACircleIsNotInIt() {
        WaitForGraph graph = WaitForGraph.of(
                of(
                        process("a", new Send("x", 1), new Receive("y"), new Send("z", 3)),
                        process("b", new Send("y", 2), new Receive("x")),
                        process("outside", new Receive("z"))),
                List.of(0, 0, 0));
        assertEquals(ImmutableSet.of("a"), graph.graph().successors("outside"));
        assertFalse(graph.isInKnot("outside"));
        assertEquals(ImmutableSet.of("outside"), graph.heldUp());
        assertEquals(ImmutableSet.of(), graph.orphans());
        assertEquals(ImmutableSet.of("a", "b", "outside"), graph.blocked());
    }

    @Test
    void whoseOnlyPartnerHasEndedIsAnOrphan() {
        WaitForGraph graph = WaitForGraph.of(
                of(process("worker", new Send("done", 1)), process("looper", new Receive("done"))), List.of(0, 1));
        assertEquals(ImmutableSet.of("worker"), graph.blocked());
        assertEquals(ImmutableSet.of(), graph.graph().successors("worker"));
        assertEquals(ImmutableSet.of("worker"), graph.orphans());
        assertEquals(ImmutableSet.of(), graph.knots());
    }

    @Test
    void whatOneWouldDoLaterDoesNotFreeOneself() {
        WaitForGraph graph = WaitForGraph.of(of(process("a", new Receive("x"), new Send("x", 1))), List.of(0));
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(ImmutableSet.of(), graph.graph().successors("a"));
    }

    @Test
    void whereEverybodyHasEndedNobodyWaits() {
        WaitForGraph graph = WaitForGraph.of(
                of(process("a", new Send("x", 1)), process("b", new Receive("x"))), List.of(1, 1));
        assertEquals(ImmutableSet.of(), graph.blocked());
        assertEquals(ImmutableSet.of(), graph.knots());
    }

    @Test
    void clientAndFridgeWithFullQueuesAreACircle() {
        // One place each way: the fridge has taken two requests and answered one; the client has sent three.
        WaitForGraph graph = WaitForGraph.of(DrinksFridge.of(1, 4), List.of(3, 3));
        assertEquals(
                ImmutableList.of("client", "fridge", "client"),
                graph.circle(ImmutableSet.of("client", "fridge")));
    }

    @Test
    void aCircleThatAnOrphanHoldsUpIsNoKnot() {
        // The orphan would send what a waits for, if anybody took its first message.
        WaitForGraph graph = WaitForGraph.of(
                of(
                        process("a", new Receive("x"), new Send("y", 1)),
                        process("b", new Receive("y"), new Send("x", 2)),
                        process("orphan", new Send("nowhere", 3), new Send("x", 4))),
                List.of(0, 0, 0));
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(ImmutableSet.of("orphan"), graph.orphans());
        assertEquals(ImmutableSet.of("a", "b"), graph.heldUp());
    }

    @Test
    void aKnotIsFoundWhileOthersRunOn() {
        Topology topology = of(
                process("a", new Send("x", 1), new Receive("y")),
                process("b", new Send("y", 2), new Receive("x")),
                process("c", new Receive("z")),
                process("busy", new Send("z", 3), new Send("z", 4)));
        WaitForGraph partial = WaitForGraph.of(topology, List.of(0, 0, 0, 0), ImmutableSet.of("a", "b", "c"));
        assertEquals(ImmutableSet.of(ImmutableSet.of("a", "b")), partial.knots());
        // Whoever waits for somebody who can move may yet go on.
        assertEquals(ImmutableSet.of(), partial.orphans());
        assertEquals(ImmutableSet.of(), partial.heldUp());
    }

    @Test
    void aCircleThatSomebodyOutsideCouldOpenIsNoKnot() {
        Topology topology = of(
                process("a", new Send("x", 1), new Receive("y")),
                process("b", new Send("y", 2), new Receive("x")),
                process("busy", new Send("z", 3), new Receive("x")));
        WaitForGraph graph = WaitForGraph.of(topology, List.of(0, 0, 0), ImmutableSet.of("a", "b"));
        assertEquals(ImmutableSet.of(), graph.knots());
        assertEquals(ImmutableSet.of(), graph.heldUp());
    }

    @Test
    void aChannelThatIsNotDeclaredIsNamed() {
        String message = String.valueOf(assertThrows(
                        IllegalArgumentException.class,
                        () -> new Topology(
                                "test", ImmutableMap.of(), ImmutableList.of(process("a", new Send("nowhere", 1)))))
                .getMessage());
        assertTrue(message.contains("nowhere") && message.contains("a"), message);
    }
}
