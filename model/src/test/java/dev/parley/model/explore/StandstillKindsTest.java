package dev.parley.model.explore;

import static dev.parley.model.explore.Asking.counterexample;
import static dev.parley.model.explore.Asking.deadlocks;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.orAfterSomeTime;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** All kinds of standstill are found, and nobody is accused who may yet go on. */
final class StandstillKindsTest {

    private static Topology.Builder named(String... rendezvous) {
        Topology.Builder topology = Topology.named("test");
        for (String channel : rendezvous) {
            topology.channel(channel, ChannelSpec.rendezvous());
        }
        return topology;
    }

    @Test
    void aCircleOverRendezvousIsFoundBreadthFirst() {
        Topology.Builder topology =
                named("x", "y").process("a", send("x", 1), receive("y")).process("b", send("y", 2), receive("x"));
        Trace trace = counterexample(topology, Property.noDeadlock());
        assertEquals(0, trace.length());
        assertEquals(ImmutableSet.of("a", "b"), trace.stuck());
        assertEquals(ImmutableSet.of(ImmutableSet.of("a", "b")), trace.waits().knots());
    }

    @Test
    void aKnotIsFoundBehindSomebodyWhoRunsOn() {
        Topology.Builder topology = named("x", "y")
                .process("a", send("x", 1), receive("y"))
                .process("b", send("y", 2), receive("x"))
                .process("spins", forever(pause()));
        Trace trace = counterexample(topology, Property.noDeadlock());
        assertEquals(ImmutableSet.of("a", "b"), trace.stuck());
        // Somebody who could still let them go takes the knot away.
        assertFalse(deadlocks(named("x", "y")
                .process("a", send("x", 1), receive("y"))
                .process("b", send("y", 2), receive("x"))
                .server("opens", receive("x"), send("x", 1))));
    }

    @Test
    void whomNobodyIsLeftToLetGoIsAnOrphan() {
        Topology.Builder leaves = named("done", "stop")
                .process("worker", send("done", 1))
                .process("looper", select(on(receive("done")), on(receive("stop"))))
                .process("stopper", send("stop", 1));
        Trace trace = counterexample(leaves, Property.noDeadlock());
        assertTrue(trace.waits().orphans().equals(ImmutableSet.of("worker"))
                || trace.waits().orphans().equals(ImmutableSet.of("stopper")));
        // The cure: a place in which what nobody wants is left.
        assertFalse(deadlocks(Topology.named("test")
                .channel("done", ChannelSpec.bounded(1))
                .channel("stop", ChannelSpec.bounded(1))
                .process("worker", send("done", 1))
                .process("looper", select(on(receive("done")), on(receive("stop"))))
                .process("stopper", send("stop", 1))));
    }

    @Test
    void aResultThatNobodyReadsAfterATimeoutLeavesItsSenderBehind() {
        Topology.Builder topology = named("result")
                .process("worker", pause(), send("result", 1))
                .process("asker", orAfterSomeTime(select(on(receive("result")))));
        assertEquals(
                ImmutableSet.of("worker"),
                counterexample(topology, Property.noDeadlock()).waits().orphans());
    }

    @Test
    void whoSendsToItselfWaitsForNobody() {
        Trace trace =
                counterexample(named("self").process("a", send("self", 1), receive("self")), Property.noDeadlock());
        assertEquals(ImmutableSet.of("a"), trace.waits().orphans());
        assertFalse(deadlocks(Topology.named("test")
                .channel("self", ChannelSpec.bounded(1))
                .process("a", send("self", 1), receive("self"))));
    }

    @Test
    void whoWaitsForAKnotIsHeldUp() {
        Topology.Builder topology = named("x", "y", "z")
                .process("a", send("x", 1), receive("y"), send("z", 3))
                .process("b", send("y", 2), receive("x"))
                .process("outside", receive("z"));
        Trace trace = counterexample(topology, Property.noDeadlock());
        assertEquals(ImmutableSet.of("outside"), trace.waits().heldUp());
        assertEquals(ImmutableSet.of("a", "b", "outside"), trace.stuck());
    }

    @Test
    void serversMayRestAndOthersMayNot() {
        Topology.Builder rests = Topology.named("test")
                .channel("c", ChannelSpec.bounded(1))
                .process("p", send("c", 1))
                .server("s", forever(receive("c")));
        assertFalse(deadlocks(rests));
        assertTrue(deadlocks(Topology.named("test")
                .channel("c", ChannelSpec.bounded(1))
                .process("p", send("c", 1))
                .process("s", forever(receive("c")))));
        // A server that cannot send does not rest.
        assertTrue(deadlocks(
                Topology.named("test").channel("c", ChannelSpec.bounded(1)).server("s", forever(send("c", 1)))));
    }
}
