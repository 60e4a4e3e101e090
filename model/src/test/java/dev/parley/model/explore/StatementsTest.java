package dev.parley.model.explore;

import static dev.parley.model.explore.Asking.atTheEnd;
import static dev.parley.model.explore.Asking.claimsHold;
import static dev.parley.model.explore.Asking.counterexample;
import static dev.parley.model.explore.Asking.deadlocks;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.equalTo;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.orAfterSomeTime;
import static dev.parley.model.system.Notation.otherwise;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.timedSend;
import static dev.parley.model.system.Notation.transfer;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.trySend;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** What each statement means: once where it is right, and once where it is not. */
final class StatementsTest {

    private static Topology.Builder one(Statement... body) {
        return Topology.named("test")
                .channel("c", ChannelSpec.bounded(1))
                .channel("d", ChannelSpec.bounded(2))
                .channel("r", ChannelSpec.rendezvous())
                .process("p", body);
    }

    @Test
    void claimsAreCheckedWhereTheyAreMade() {
        assertTrue(claimsHold(one(let("n", 1), claim(variable("n").is(1), "one"), let("n", 2))));
        Trace trace = counterexample(one(pause(), claim(variable("n").is(1), "n is one")), Property.claims());
        assertTrue(trace.sentence().contains("n is one"), trace.sentence());
        assertEquals(1, trace.length());
    }

    @Test
    void messagesAreTakenApart() {
        assertTrue(claimsHold(one(
                let("m", message("pair", number(1), message("leaf"))),
                open(variable("m"), "pair", "a", "b"),
                claim(variable("a").is(1).and(variable("b").hasTag("leaf")), "its parts"))));
        assertFalse(claimsHold(one(let("m", message("pair", number(1))), open(variable("m"), "other", "a"))));
        assertFalse(claimsHold(one(let("m", message("pair", number(1))), open(variable("m"), "pair", "a", "b"))));
    }

    @Test
    void numbersAreCalculatedWith() {
        assertTrue(claimsHold(one(
                let("n", number(7).minus(10)),
                claim(variable("n").modulo(5).is(2), "the remainder has the sign of the divisor"),
                claim(variable("n").times(number(-2)).is(6), "times"),
                claim(variable("n").atMost(number(-4)).is(-4), "least"),
                claim(variable("n").atLeast(number(4)).is(4), "greatest"),
                claim(variable("n").less(-2).and(variable("n").more(-4)), "order"))));
        assertFalse(claimsHold(one(claim(number(2).less(2), "less than itself"))));
    }

    @Test
    void loopsRunAsOftenAsTheySay() {
        Statement count = let("n", variable("n").plus(1));
        assertEquals(
                ImmutableSet.of("6"),
                atTheEnd(one(repeat(2, repeat(3, count)), pause()).observing("n"), "p", "n"));
        assertEquals(
                ImmutableSet.of("0"), atTheEnd(one(repeat(0, count), pause()).observing("n"), "p", "n"));
        assertEquals(
                ImmutableSet.of("4"),
                atTheEnd(one(loop(variable("n").less(4), pause(), count)).observing("n"), "p", "n"));
        assertEquals(
                ImmutableSet.of("2"),
                atTheEnd(one(let("n", 1), repeat(variable("n"), count)).observing("n"), "p", "n"));
        assertEquals(
                ImmutableSet.of("1"),
                atTheEnd(one(repeat(9, count, stop()), count).observing("n"), "p", "n"));
    }

    @Test
    void anyAlternativeIsChosen() {
        assertEquals(
                ImmutableSet.of("1", "2", "3"),
                atTheEnd(
                        one(choose(block(let("n", 1)), block(choose(block(let("n", 2)), block(let("n", 3))))))
                                .observing("n"),
                        "p",
                        "n"));
        assertEquals(
                ImmutableSet.of("5"),
                atTheEnd(
                        one(when(number(1).is(2), block(let("n", 4)), block(let("n", 5))))
                                .observing("n"),
                        "p",
                        "n"));
    }

    @Test
    void receivingIsSelective() {
        Topology.Builder topology = one(
                send("d", 1),
                send("d", message("word", number(7))),
                receive("d", tagged("word", "n")),
                receive("d", equalTo(number(1))),
                claim(variable("n").is(7), "it is the later one"));
        assertTrue(claimsHold(topology) && !deadlocks(topology));
        assertTrue(deadlocks(one(send("d", 1), receive("d", tagged("word", "n")))));
        assertTrue(deadlocks(one(send("d", message("word")), receive("d", tagged("word", "n")))));
        assertTrue(deadlocks(one(send("d", 1), receive("d", equalTo(number(2))))));
    }

    @Test
    void tryingDoesNotWait() {
        assertTrue(claimsHold(one(
                trySend("c", number(1), "a"),
                claim(variable("a").is(1), "there is room"),
                trySend("c", number(2), "a"),
                claim(variable("a").is(0), "it is full"),
                tryReceive("c", "m", "a"),
                claim(variable("a").is(1).and(variable("m").is(1)), "the first"),
                tryReceive("c", "m", "a"),
                claim(variable("a").is(0).and(variable("m").is(0)), "nothing is left"))));
        // Two that do not wait do not meet.
        assertEquals(
                ImmutableSet.of("0"),
                atTheEnd(
                        one(trySend("r", number(1), "a")).observing("a").process("q", tryReceive("r", "m", "b")),
                        "p",
                        "a"));
    }

    @Test
    void timedOperationsGiveUpOnlyWhenTheyCannotHappen() {
        assertEquals(
                ImmutableSet.of("1"),
                atTheEnd(one(timedSend("c", number(1), "a")).observing("a"), "p", "a"));
        assertEquals(
                ImmutableSet.of("0"), atTheEnd(one(timedReceive("c", "m", "a")).observing("a"), "p", "a"));
        assertEquals(
                ImmutableSet.of("0", "1"),
                atTheEnd(
                        one(timedReceive("r", "m", "a"))
                                .observing("a")
                                .process("q", pause(), timedSend("r", number(1), "b")),
                        "p",
                        "a"));
    }

    @Test
    void aTransferWaitsForItsReceiver() {
        assertTrue(deadlocks(one(transfer("c", number(1)))));
        assertFalse(deadlocks(one(send("c", 1))));
        Topology.Builder met = one(transfer("c", number(1)), send("d", 2))
                .process(
                        "q",
                        tryReceive("d", "early", "a"),
                        receive("c", "m"),
                        claim(variable("a").is(0), "later"));
        assertTrue(claimsHold(met) && !deadlocks(met));
        Topology.Builder rendezvous = one(transfer("r", number(1))).process("q", receive("r"));
        assertFalse(deadlocks(rendezvous));
    }

    @Test
    void aRendezvousIsAJointStep() {
        Topology.Builder met = one(send("r", 1), claim(variable("x").is(0), "x"))
                .process("q", receive("r", "m"), claim(variable("m").is(1), "m"));
        assertTrue(claimsHold(met) && !deadlocks(met));
        assertEquals(2, Explorer.of(met.build()).explore().states());
        assertTrue(deadlocks(one(send("r", 1))));
    }

    @Test
    void channelsTravelInMessages() {
        Topology.Builder served = one(
                        send("c", channel("d")),
                        receive("d", "m"),
                        claim(variable("m").is(5), "five"))
                .server("s", receive("c", "reply"), send(variable("reply"), number(5)));
        assertTrue(claimsHold(served) && !deadlocks(served));
    }

    @Test
    void aSelectTakesWhateverIsEnabled() {
        Statement.Select both = select(on(receive("c", "m"), let("n", 1)), on(receive("d", "m"), let("n", 2)));
        assertEquals(ImmutableSet.of("1"), atTheEnd(one(send("c", 1), both).observing("n"), "p", "n"));
        assertEquals(
                ImmutableSet.of("1", "2"),
                atTheEnd(one(send("c", 1), send("d", 1), both).observing("n"), "p", "n"));
        assertTrue(deadlocks(one(both)));
        assertFalse(deadlocks(one(otherwise(both, let("n", 3)))));
        assertEquals(
                ImmutableSet.of("3"), atTheEnd(one(otherwise(both, let("n", 3))).observing("n"), "p", "n"));
        assertEquals(
                ImmutableSet.of("4"),
                atTheEnd(one(orAfterSomeTime(both, let("n", 4))).observing("n"), "p", "n"));
        assertEquals(
                ImmutableSet.of("1"),
                atTheEnd(one(send("c", 1), otherwise(both, let("n", 3))).observing("n"), "p", "n"));
    }

    @Test
    void guardsTakeBranchesAway() {
        Statement.Select guarded = select(
                on(variable("g").is(1), receive("c", "m"), let("n", 1)),
                on(variable("g").is(0), send("d", number(1)), let("n", 2)));
        assertEquals(ImmutableSet.of("2"), atTheEnd(one(send("c", 1), guarded).observing("n"), "p", "n"));
        assertTrue(deadlocks(one(let("g", 2), send("c", 1), guarded)));
    }

    @Test
    void branchesOfOneProcessDoNotMeetEachOther() {
        Topology.Builder alone = one(select(on(send("r", number(1))), on(receive("r", "m"))));
        assertTrue(deadlocks(alone));
    }
}
