package dev.parley.properties.contract;

import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import dev.parley.implementations.systems.deadlock.DrinksFridge;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Closing;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.counterexample.Wait;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Topology;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.ReplayLine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Deadlocks of processes on real queues: found where there are some, named, replayed, and not found elsewhere. */
final class TopologyConformanceTest {

    private static final Budget LITTLE = new Budget(300, 1, Optional.empty());

    private static Supplier<Channel<Integer>> queue(int capacity) {
        return () -> Channels.of(new ArrayBlockingQueue<>(capacity));
    }

    private static ConformanceResult fridge(int capacity, int requests, Budget budget) {
        Map<String, Supplier<Channel<Integer>>> queues =
                ImmutableMap.of(DrinksFridge.REQUESTS, queue(capacity), DrinksFridge.REPLIES, queue(capacity));
        return TopologyConformance.of(DrinksFridge.of(capacity, requests), queues)
                .within(budget)
                .check();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theFridgeServesTwiceTheCapacityAndOneMore(int capacity) {
        assertEquals(
                new Verdict.Conforms(LITTLE.schedules(), false),
                fridge(capacity, 2 * capacity + 1, LITTLE).of(Rule.DLK_1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void withOneRequestMoreClientAndFridgeWaitForEachOther(int capacity) {
        Counterexample counterexample =
                fridge(capacity, 2 * capacity + 2, LITTLE).counterexample().orElseThrow();
        assertEquals("cycle: client waits for fridge waits for client", counterexample.sentence());
        assertTrue(counterexample.waits().stream().allMatch(Wait::inCycle));
        assertTrue(counterexample.contents().stream()
                .allMatch(held -> held.messages().size() == capacity));
    }

    @Test
    void aDeadlockIsReplayed() {
        Counterexample found = fridge(1, 4, LITTLE).counterexample().orElseThrow();
        String line =
                found.replay().substring(found.replay().indexOf("-Dparley.replay=") + "-Dparley.replay=".length());
        Counterexample again = fridge(1, 4, LITTLE.replaying(ReplayLine.parse(line)))
                .counterexample()
                .orElseThrow();
        assertEquals(found.spans(), again.spans());
        assertEquals("replayed", again.found());
    }

    @Test
    void whoeverNobodyCanEnableIsNoCircle() {
        Topology orphan = Topology.named("orphan")
                .channel("results", ChannelSpec.bounded(1))
                .process("worker", send("results", 1), send("results", 2))
                .process("looper")
                .build();
        ConformanceResult result = TopologyConformance.of(orphan, ImmutableMap.of("results", queue(1)))
                .within(LITTLE)
                .check();
        assertEquals(
                "orphan: nobody is left who could ever enable worker; looper has ended",
                result.counterexample().orElseThrow().sentence());
    }

    @Test
    void theDefectOfAChannelIsNotPutDownToTheTopology() {
        Topology full = Topology.named("full")
                .channel("messages", ChannelSpec.bounded(1))
                .process("sender", send("messages", 1), send("messages", 2), send("messages", 3))
                .build();
        Verdict.Inconclusive inconclusive = assertInstanceOf(
                Verdict.Inconclusive.class,
                TopologyConformance.of(full, ImmutableMap.of("messages", queue(2)))
                        .within(LITTLE)
                        .check()
                        .of(Rule.DLK_1));
        assertTrue(inconclusive.reason().contains("channel messages itself breaks CAP-1"), inconclusive.reason());
    }

    @Test
    void processesThatNeverEndAreNoVerdict() {
        Topology endless = Topology.named("endless")
                .channel("there", ChannelSpec.bounded(1))
                .channel("back", ChannelSpec.bounded(1))
                .process("a", forever(send("there", 1), receive("back")))
                .process("b", forever(receive("there"), send("back", 2)))
                .build();
        Verdict.Inconclusive inconclusive = assertInstanceOf(
                Verdict.Inconclusive.class,
                TopologyConformance.of(endless, ImmutableMap.of("there", queue(1), "back", queue(1)))
                        .within(LITTLE)
                        .check()
                        .of(Rule.DLK_1));
        assertTrue(inconclusive.reason().contains("does not come to an end"), inconclusive.reason());
    }

    @Test
    void whatNoQueueOffersIsRefusedWithItsReason() {
        Topology closing = Topology.named("closing")
                .channel("messages", ChannelSpec.bounded(1).closing(Closing.DRAINS))
                .process("a", close("messages"))
                .build();
        Verdict.Inconclusive inconclusive = assertInstanceOf(
                Verdict.Inconclusive.class,
                TopologyConformance.of(closing, ImmutableMap.of("messages", queue(1)))
                        .within(LITTLE)
                        .check()
                        .of(Rule.DLK_1));
        assertTrue(
                inconclusive.reason().contains("closing cannot be run on real channels: channel messages"),
                inconclusive.reason());
    }
}
