package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.parley.model.channel.Channel;
import dev.parley.model.system.Topology;
import dev.parley.properties.interleave.scheduler.Scheduler;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.Drivers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a topology on real channels, one schedule at a time, on the thread that calls it. Not thread-safe. The calls of its
 * histories are those of all channels, whose messages are numbers that stand for values.
 */
public final class TopologyInterleaver {

    private final Topology topology;
    private final ImmutableMap<String, Supplier<Channel<Integer>>> factories;
    private final Workbench workbench;
    private final Map<Exchange, Integer> known = new LinkedHashMap<>();
    private final ImmutableSet<String> passedOn;

    private TopologyInterleaver(
            Topology topology, ImmutableMap<String, Supplier<Channel<Integer>>> factories, Workbench workbench) {
        this.topology = topology;
        this.factories = factories;
        this.workbench = workbench;
        this.passedOn = topology.passedOn();
    }

    /**
     * An interleaver for the topology.
     *
     * @param factories opens each of the topology's channels, by name
     * @throws IllegalArgumentException if a channel has no factory, or the topology has something that no queue offers
     * @throws IllegalStateException if the channels' classes cannot be put under control, with the reason
     */
    public static TopologyInterleaver of(
            Topology topology, Map<String, Supplier<Channel<Integer>>> factories) {
        return of(topology, factories, Drivers.serving());
    }

    static TopologyInterleaver of(
            Topology topology, Map<String, Supplier<Channel<Integer>>> factories, Driver driver) {
        Playable.obstacle(topology).ifPresent(obstacle -> {
            throw new IllegalArgumentException(topology.name() + " cannot be run on real channels: " + obstacle);
        });
        boolean trusting = true;
        for (String channel : topology.channels().keySet()) {
            Supplier<Channel<Integer>> factory = factories.get(channel);
            if (factory == null) {
                throw new IllegalArgumentException(
                        topology.name() + " has a channel " + channel + ", for which no factory is given");
            }
            trusting &= Workbench.control(factory);
        }
        return new TopologyInterleaver(topology, ImmutableMap.copyOf(factories), new Workbench(driver, trusting));
    }

    /** Why a topology cannot be run on real channels; empty if it can. */
    public static Optional<String> obstacle(Topology topology) {
        return Playable.obstacle(topology);
    }

    /** Runs the topology once. */
    public TopologyExecution run(Strategy strategy) {
        Scheduler scheduler = workbench.begin(strategy);
        // Not by a view of the map, which would open a channel whenever it is looked at.
        ImmutableMap.Builder<String, Channel<Integer>> opened = ImmutableMap.builder();
        factories.forEach((name, factory) -> opened.put(name, workbench.open(factory, scheduler)));
        TopologyRun body = new TopologyRun(topology, opened.buildOrThrow(), scheduler, known);
        Execution execution = workbench.execute(
                scheduler, body::execute, strategy, (_, number) -> Iterables.get(known.keySet(), number).operation());
        return body.executed(execution, passedOn);
    }

    /** How many runs are over; read by whoever watches over the carrier. */
    public long runs() {
        return workbench.runs();
    }

    /** Where the process that is running right now is. */
    public String whereabouts() {
        return workbench.whereabouts();
    }
}
