package dev.parley.model.explore;

import static dev.parley.model.explore.Asking.atTheEnd;
import static dev.parley.model.explore.Asking.claimsHold;
import static dev.parley.model.explore.Asking.deadlocks;
import static dev.parley.model.explore.Asking.holds;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.transfer;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** What channels do to messages, and what becomes of processes that crash. */
final class FaultsTest {

    /** Everything that comes out, as one number, when 1, 2 and 3 are sent, and as many as there are then received. */
    private static ImmutableSet<String> received(ChannelSpec spec) {
        return atTheEnd(
                Topology.named("test")
                        .channel("c", spec)
                        .process(
                                "p",
                                send("c", number(1), "sent"),
                                send("c", number(2), "sent"),
                                send("c", number(3), "sent"),
                                tryReceive("c", "m", "a"),
                                let("all", variable("m")),
                                repeat(
                                        5,
                                        tryReceive("c", "m", "a"),
                                        let(
                                                "all",
                                                variable("all")
                                                        .times(number(9)
                                                                .times(variable("a"))
                                                                .plus(1))
                                                        .plus(variable("m")))))
                        .observing("all"),
                "p",
                "all");
    }

    private static ChannelSpec three() {
        return ChannelSpec.bounded(3);
    }

    @Test
    void ordersAreKept() {
        assertEquals(ImmutableSet.of("123"), received(three()));
        assertEquals(ImmutableSet.of("321"), received(three().ordered(Ordering.LIFO)));
        assertEquals(ImmutableSet.of("123"), received(three().ordered(Ordering.PRIORITY)));
        assertEquals(ImmutableSet.of("123"), received(three().ordered(Ordering.PER_PRODUCER_FIFO)));
        assertEquals(
                ImmutableSet.of("123", "132", "213", "231", "312", "321"),
                received(three().ordered(Ordering.UNORDERED)));
    }

    @Test
    void boundedReorderingLetsEachBeOvertakenSoOften() {
        assertEquals(ImmutableSet.of("123", "132", "213", "312"), received(three().reordering(1)));
        assertEquals(ImmutableSet.of("123", "132", "213", "231", "312", "321"), received(three().reordering(2)));
    }

    @Test
    void lossesTakeMessagesAwayAndNoMoreThanAllowed() {
        assertEquals(ImmutableSet.of("123", "12", "13", "23"), received(three().losing(1)));
        assertEquals(ImmutableSet.of("123", "12", "13", "23", "1", "2", "3", "0"), received(three().lossy()));
    }

    @Test
    void duplicatesComeRightAfterWhatTheyAreCopiesOf() {
        assertTrue(received(ChannelSpec.bounded(6).duplicating(1))
                .containsAll(ImmutableSet.of("123", "1123", "1223", "1233", "112233")));
        assertEquals(8, received(ChannelSpec.bounded(6).duplicating(1)).size());
        // Where there is no room, there is no copy.
        assertEquals(ImmutableSet.of("123"), received(three().losing(0)));
    }

    @Test
    void whatDoesNotFitIsTreatedAsTheSpecificationSays() {
        ChannelSpec two = ChannelSpec.bounded(2);
        assertEquals(ImmutableSet.of("12"), received(two.overflowing(Overflow.REFUSE)));
        assertEquals(ImmutableSet.of("12"), received(two.overflowing(Overflow.DROP_NEWEST)));
        assertEquals(ImmutableSet.of("23"), received(two.overflowing(Overflow.DROP_OLDEST)));
        assertEquals(ImmutableSet.of("0"), received(two), "it waits");
    }

    @Test
    void ordersOfSendersAreKeptApart() {
        Topology.Builder topology = Topology.named("test")
                .channel("c", ChannelSpec.bounded(2).ordered(Ordering.PER_PRODUCER_FIFO))
                .process("p", send("c", 1))
                .process("q", send("c", 2))
                .process(
                        "s",
                        receive("c", "x"),
                        receive("c", "y"),
                        let("all", variable("x").times(number(10)).plus(variable("y"))),
                        pause())
                .observing("all");
        assertEquals(ImmutableSet.of("12", "21"), atTheEnd(topology, "s", "all"));
    }

    @Test
    void theFirstFieldOfAMessageIsItsPriority() {
        Topology.Builder topology = Topology.named("test")
                .channel("c", ChannelSpec.bounded(3).ordered(Ordering.PRIORITY))
                .process(
                        "p",
                        send("c", message("job", number(2))),
                        send("c", message("job", number(1))),
                        send("c", message("other", number(1))),
                        receive("c", "x"),
                        receive("c", "y"))
                .observing("x", "y");
        assertEquals(ImmutableSet.of("job(1)"), atTheEnd(topology, "p", "x"));
        assertEquals(ImmutableSet.of("other(1)"), atTheEnd(topology, "p", "y"));
    }

    @Test
    void closingIsToldToEverybody() {
        for (Closing closing : ImmutableSet.of(Closing.DRAINS, Closing.ABORTS)) {
            Topology.Builder topology = Topology.named("test")
                    .channel("c", ChannelSpec.bounded(2).closing(closing))
                    .process(
                            "p",
                            send("c", 1),
                            close("c", "a"),
                            claim(variable("a").is(1), "closed"),
                            close("c", "a"),
                            claim(variable("a").is(-1), "closed already"),
                            send("c", number(2), "a"),
                            claim(variable("a").is(-1), "nothing more is accepted"),
                            receive("c", "m", "a"))
                    .observing("a", "m");
            assertTrue(claimsHold(topology));
            boolean drains = closing == Closing.DRAINS;
            assertEquals(ImmutableSet.of(drains ? "1" : "-1"), atTheEnd(topology, "p", "a"));
            assertEquals(ImmutableSet.of(drains ? "1" : "0"), atTheEnd(topology, "p", "m"));
        }
    }

    @Test
    void whoDoesNotAskWhetherItIsClosedBreaksItsClaim() {
        ChannelSpec spec = ChannelSpec.bounded(1).closing(Closing.DRAINS);
        Topology.Builder sends = Topology.named("test").channel("c", spec).process("p", close("c"), send("c", 1));
        Topology.Builder receives = Topology.named("test").channel("c", spec).process("p", close("c"), receive("c"));
        Topology.Builder closes = Topology.named("test").channel("c", spec).process("p", close("c"), close("c"));
        Topology.Builder right =
                Topology.named("test").channel("c", spec).process("p", send("c", 1), close("c"), receive("c"));
        assertFalse(claimsHold(sends) || claimsHold(receives) || claimsHold(closes));
        assertTrue(claimsHold(right));
    }

    @Test
    void closingWakesWhoeverWaits() {
        ChannelSpec rendezvous = ChannelSpec.rendezvous().closing(Closing.DRAINS);
        Topology.Builder topology = Topology.named("test")
                .channel("c", rendezvous)
                .process("p", receive("c", "m", "a"))
                .process("q", close("c"));
        assertFalse(deadlocks(topology));
    }

    @Test
    void whoCrashesForgetsAllButWhatItKeeps() {
        Topology.Builder topology = Topology.named("test")
                .process(
                        "p",
                        let("kept", variable("kept").plus(1)),
                        let("lost", variable("lost").plus(1)),
                        pause(),
                        let("done", 1))
                .crashing(2, "kept")
                .observing("lost");
        assertEquals(ImmutableSet.of("1", "2", "3"), atTheEnd(topology, "p", "kept"));
        assertEquals(ImmutableSet.of("1"), atTheEnd(topology, "p", "lost"));
    }

    @Test
    void whoMayNotBeginAnewEndsWithItsCrash() {
        Topology.Builder topology = Topology.named("test")
                .channel("c", ChannelSpec.bounded(1))
                .process("p", pause(), crash(), send("c", 1))
                .process("q", receive("c"));
        assertTrue(deadlocks(topology));
        assertTrue(holds(topology, Property.invariant("nothing is sent", view -> view.size("c") == 0)));
    }

    @Test
    void nobodyIsLetGoByAMessageOfAnEarlierLife() {
        // The sender may crash while its message waits; what is then received must not end its next wait.
        Topology.Builder topology = Topology.named("test")
                .channel("c", ChannelSpec.bounded(2))
                .process("p", let("lives", variable("lives").plus(1)), transfer("c", variable("lives")), pause())
                .crashing(1, "lives")
                .process("q", receive("c", "m"));
        assertTrue(holds(
                topology,
                Property.possible(
                        "it waits although one was received",
                        view -> view.hasEnded("q") && !view.hasEnded("p") && view.size("c") == 1)));
        assertTrue(deadlocks(topology));
    }
}
