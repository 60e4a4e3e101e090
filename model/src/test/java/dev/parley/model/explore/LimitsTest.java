package dev.parley.model.explore;

import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.transfer;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.SharedFridge;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What lies beyond a limit makes a result inconclusive; what makes no sense is refused, and told in full. */
final class LimitsTest {

    private static final Property END = Property.atEnd("all have ended", View::allHaveEnded);

    private static String unknown(Topology topology, ExplorationLimits limits) {
        Explorer explorer = Explorer.of(topology).asking(Property.noDeadlock()).within(limits);
        Exploration exploration = explorer.explore();
        assertTrue(exploration.incomplete().isPresent());
        assertInstanceOf(
                PropertyResult.Unknown.class, explorer.depthFirst().explore().of(Property.noDeadlock()));
        return assertInstanceOf(PropertyResult.Unknown.class, exploration.of(Property.noDeadlock()))
                .reason();
    }

    @Test
    void tooManyStatesMakeAResultInconclusive() {
        String reason =
                unknown(SharedFridge.of(3, 2, 2, 3), ExplorationLimits.usual().states(1_000));
        assertTrue(reason.contains("1000 states"), reason);
    }

    @Test
    void tooLittleMemoryMakesAResultInconclusive() {
        long most = 12L << 20;
        Explorer explorer = Explorer.of(SharedFridge.of(5, 2, 2, 3))
                .asking(Property.noDeadlock())
                .within(ExplorationLimits.usual().bytes(most));
        Exploration exploration = explorer.explore();
        assertInstanceOf(PropertyResult.Unknown.class, exploration.of(Property.noDeadlock()));
        assertTrue(exploration.states() > 10_000, exploration.states() + " states");
        assertTrue(exploration.bytes() <= most, exploration.bytes() + " bytes");
    }

    @Test
    void aChannelWithoutBoundThatGrowsMakesAResultInconclusive() {
        Topology grows = Topology.named("grows")
                .channel("c", ChannelSpec.unbounded())
                .process("p", forever(send("c", 1)))
                .server("s", forever(receive("c"), pause()))
                .build();
        String reason = unknown(grows, ExplorationLimits.usual().unboundedChannels(4));
        assertTrue(reason.contains("channel c") && reason.contains("4 messages"), reason);
        Topology copies = Topology.named("copies")
                .channel("c", ChannelSpec.unbounded().duplicating(3))
                .server("p", send("c", 1), forever(receive("c"), pause()))
                .build();
        assertTrue(
                unknown(copies, ExplorationLimits.usual().unboundedChannels(3)).contains("channel c"));
    }

    @Test
    void whatIsFoundBeforeALimitIsReachedCounts() {
        Topology topology = Topology.named("found")
                .channel("c", ChannelSpec.unbounded())
                .channel("r", ChannelSpec.rendezvous())
                .process("p", forever(send("c", 1)))
                .process("q", send("r", 1))
                .build();
        Exploration exploration =
                Explorer.of(topology).asking(Property.noDeadlock(), END).explore();
        assertTrue(exploration.of(Property.noDeadlock()).fails());
        assertInstanceOf(PropertyResult.Unknown.class, exploration.of(END));
    }

    private static String refused(Class<? extends RuntimeException> type, Topology.Builder topology) {
        return String.valueOf(
                assertThrows(type, () -> Explorer.of(topology.build()).explore())
                        .getMessage());
    }

    private static Topology.Builder one(Statement... body) {
        return Topology.named("test").channel("c", ChannelSpec.bounded(1)).process("p", body);
    }

    private static void assertTells(String message, String... parts) {
        for (String part : parts) {
            assertTrue(message.contains(part), message);
        }
    }

    @Test
    void misuseIsToldWithWhoAndWhat() {
        Class<IllegalStateException> state = IllegalStateException.class;
        assertTells(
                refused(
                        state,
                        one(let("n", message("x")), let("m", variable("n").plus(1)))),
                "p",
                "n",
                "no number");
        assertTells(refused(state, one(let("n", number(1).modulo(0)))), "p", "divides by zero");
        assertTells(refused(state, one(let("n", number(1 << 20).times(number(1 << 20))))), "p", "out of range");
        assertTells(refused(state, one(send(variable("to"), number(1)))), "p", "no channel");
        assertTells(refused(state, one(close("c"))), "p", "c", "closing(...)");
        assertTells(refused(state, one(loop(number(1).is(1), let("n", 1)))), "p", "pause()");
        assertTells(refused(state, one(repeat(channel("c")))), "p", "no number");
        assertTells(
                refused(
                        IllegalArgumentException.class,
                        one(new Statement.Send(
                                variable("x"), number(1), Statement.Manner.TRANSFERRING, Optional.empty()))),
                "p",
                "name it");
        assertTells(
                refused(
                        IllegalArgumentException.class,
                        Topology.named("test")
                                .channel("c", ChannelSpec.bounded(1).reordering(1))
                                .process("p", transfer("c", number(1)))),
                "transfers",
                "reorders");
        assertTells(refused(IllegalArgumentException.class, one(send("nowhere", 1))), "p", "nowhere", "not declared");
        assertTells(refused(IllegalArgumentException.class, one(pause()).process("p", pause())), "same name");
    }

    @Test
    void onlyWhatIsObservedCanBeLookedAt() {
        Property looks = Property.invariant("it is small", view -> view.number("p", "n") < 2);
        Topology.Builder topology = one(let("n", 1), pause());
        assertTells(
                String.valueOf(assertThrows(
                                IllegalArgumentException.class,
                                () -> Explorer.of(topology.build())
                                        .asking(looks)
                                        .explore())
                        .getMessage()),
                "n",
                "observed");
        assertTrue(Asking.holds(topology.observing("n"), looks));
    }

    @Test
    void progressIsReported() {
        List<Long> told = new ArrayList<>();
        Explorer.of(SharedFridge.of(5, 2, 2, 2)).reporting(told::add).explore();
        assertEquals(2, told.size());
        assertTrue(told.get(0) < told.get(1));
    }
}
