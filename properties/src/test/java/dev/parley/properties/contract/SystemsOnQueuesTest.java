package dev.parley.properties.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.implementations.Implementation;
import dev.parley.implementations.systems.Studies;
import dev.parley.implementations.systems.deadlock.DrinksFridge;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.explore.Explorer;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.PropertyResult;
import dev.parley.model.explore.Trace;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.model.system.Topology;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.interleave.TopologyInterleaver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The systems of the sources, on real queues: what the model says can deadlock does, what it says cannot does not, and
 * no run ends as no run of the model ends.
 */
final class SystemsOnQueuesTest {

    private static final Budget LITTLE = new Budget(200, 1, Optional.empty());
    private static final int AT_LEAST = 10;
    private static final int PER_SYSTEM = Integer.getInteger("parley.topologies", 1);

    /** Systems that queues have operations for, in their smallest form. */
    private static final ImmutableList<Topology> PLAYABLE = playable();

    private static ImmutableList<Topology> playable() {
        return Studies.all().stream()
                .map(study -> study.questions().stream()
                        .map(question -> question.topology())
                        .filter(topology -> TopologyInterleaver.obstacle(topology)
                                        .isEmpty()
                                && comesToAnEnd(topology)
                                && topology.channels().values().stream()
                                        .allMatch(spec -> !satisfying(spec).isEmpty()))
                        .distinct()
                        .limit(PER_SYSTEM)
                        .toList())
                .flatMap(topologies -> topologies.stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** All of whose runs end, whatever the schedule: otherwise there is nothing to compare. */
    private static boolean comesToAnEnd(Topology topology) {
        Property ends = Property.eventually("it comes to an end", _ -> false);
        return !(Explorer.of(topology).asking(ends).explore().of(ends)
                        instanceof PropertyResult.Fails(Optional<Trace> run)
                && run.orElseThrow().circle().isPresent());
    }

    /** Every implementation that promises what a channel of a topology needs. */
    private static ImmutableList<Supplier<Channel<Integer>>> satisfying(ChannelSpec needed) {
        ImmutableList.Builder<Supplier<Channel<Integer>>> factories = ImmutableList.builder();
        for (Implementation implementation : Implementation.all()) {
            ChannelSpec promised = implementation.spec();
            if (implementation.flaw().isEmpty()
                    && promised.capacity().equals(needed.capacity())
                    && promised.ordering() == needed.ordering()
                    && promised.producers() == needed.producers()
                    && promised.consumers() == needed.consumers()
                    && promised.has(OperationKind.SEND)
                    && promised.has(OperationKind.RECEIVE)
                    && promised.has(OperationKind.TIMED_RECEIVE)
                    && promised.relaxations().isEmpty()) {
                factories.add(implementation::open);
            }
        }
        if (needed.capacity() instanceof Capacity.Bounded(int limit)
                && needed.ordering() == ChannelSpec.bounded(limit).ordering()) {
            factories.add(() -> Channels.of(new ArrayBlockingQueue<>(limit)));
        }
        return factories.build();
    }

    @Test
    void thereAreEnoughOfThem() {
        long systems = Studies.all().stream()
                .filter(study ->
                        study.questions().stream().anyMatch(question -> PLAYABLE.contains(question.topology())))
                .count();
        assertTrue(systems >= AT_LEAST, () -> systems + " systems only can be run on real queues");
    }

    @TestFactory
    Stream<DynamicTest> realQueuesDoWhatTheModelSays() {
        return PLAYABLE.stream().map(topology -> DynamicTest.dynamicTest(topology.name(), () -> compare(topology)));
    }

    private static void compare(Topology topology) {
        boolean mayDeadlock = Explorer.of(topology)
                .asking(Property.noDeadlock())
                .explore()
                .of(Property.noDeadlock())
                .fails();
        // Another implementation for each channel, as far as there are any.
        ImmutableMap.Builder<String, Supplier<Channel<Integer>>> factories = ImmutableMap.builder();
        int index = 0;
        for (Map.Entry<String, ChannelSpec> channel : topology.channels().entrySet()) {
            ImmutableList<Supplier<Channel<Integer>>> candidates = satisfying(channel.getValue());
            factories.put(channel.getKey(), candidates.get(index++ % candidates.size()));
        }
        Verdict verdict = TopologyConformance.of(topology, factories.buildOrThrow())
                .within(LITTLE)
                .check()
                .of(Rule.DLK_1);
        switch (verdict) {
            case Verdict.Violates _ -> assertTrue(mayDeadlock, "it deadlocks, which the model says it cannot");
            case Verdict.Conforms _ -> assertTrue(!mayDeadlock, "it never deadlocks, which the model says it can");
            case Verdict.Inconclusive(long _, String reason) -> fail(reason);
            case Verdict.NotDeclared(String reason) -> fail(reason);
        }
    }

    /** The threshold for clients that share the queue of requests: q places each, N requests of each client. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 3, false",
        "1, 1, 4, true",
        "2, 1, 2, false",
        "2, 1, 3, true",
        "3, 1, 3, true",
        "2, 2, 3, false",
        "2, 2, 4, true"
    })
    void clientsThatShareAQueueDeadlockFromTheirThresholdOn(
            int clients, int capacity, int requests, boolean deadlocks) {
        Topology topology = DrinksFridge.shared(clients, capacity, capacity, requests);
        assertEquals(
                deadlocks,
                requests >= capacity + 2
                        && Math.min(requests - capacity - 2, capacity) + (clients - 1) * requests >= capacity,
                "the threshold as a formula");
        ImmutableMap.Builder<String, Supplier<Channel<Integer>>> queues = ImmutableMap.builder();
        topology.channels()
                .keySet()
                .forEach(channel -> queues.put(channel, () -> Channels.of(new ArrayBlockingQueue<>(capacity))));
        Verdict verdict = TopologyConformance.of(topology, queues.buildOrThrow())
                .within(LITTLE)
                .check()
                .of(Rule.DLK_1);
        assertEquals(deadlocks ? "VIOLATES" : "CONFORMS", verdict.label());
    }
}
