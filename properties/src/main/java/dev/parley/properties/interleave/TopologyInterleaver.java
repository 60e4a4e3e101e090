package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import dev.parley.model.channel.Channel;
import dev.parley.model.system.Topology;
import dev.parley.properties.interleave.enact.EnactmentObstacle;
import dev.parley.properties.interleave.enact.Exchange;
import dev.parley.properties.interleave.enact.TopologyRun;
import dev.parley.properties.interleave.scheduler.Scheduler;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.interleave.thread.Driver;
import dev.parley.properties.interleave.thread.Drivers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Runs a topology on real channels, one schedule at a time, on the thread that calls it. Not thread-safe. The calls of
 * its histories are those of all channels, whose messages are numbers that stand for values.
 */
public final class TopologyInterleaver {

    private final Topology topology;
    private final ImmutableMap<String, Supplier<Channel<Integer>>> factories;
    private final RunSeries series;
    private final Map<Exchange, Integer> known = new LinkedHashMap<>();
    private final ImmutableSet<String> passedOn;

    private TopologyInterleaver(
            Topology topology, ImmutableMap<String, Supplier<Channel<Integer>>> factories, RunSeries series) {
        this.topology = topology;
        this.factories = factories;
        this.series = series;
        this.passedOn = topology.passedOn();
    }

    /**
     * An interleaver for the topology.
     *
     * @param factories opens each of the topology's channels, by name
     * @throws IllegalArgumentException if a channel has no factory, or the topology has something that no queue offers
     * @throws IllegalStateException if the channels' classes cannot be put under control, with the reason
     */
    public static TopologyInterleaver of(Topology topology, Map<String, Supplier<Channel<Integer>>> factories) {
        return of(topology, factories, Drivers.serving());
    }

    static TopologyInterleaver of(Topology topology, Map<String, Supplier<Channel<Integer>>> factories, Driver driver) {
        EnactmentObstacle.of(topology).ifPresent(obstacle -> {
            throw new IllegalArgumentException(topology.name() + " cannot be run on real channels: " + obstacle);
        });
        boolean trusting = true;
        for (String channel : topology.channels().keySet()) {
            Supplier<Channel<Integer>> factory = factories.get(channel);
            if (factory == null) {
                throw new IllegalArgumentException(
                        topology.name() + " has a channel " + channel + ", for which no factory is given");
            }
            trusting &= RunSeries.control(factory);
        }
        return new TopologyInterleaver(topology, ImmutableMap.copyOf(factories), new RunSeries(driver, trusting));
    }

    /** Why a topology cannot be run on real channels; empty if it can. */
    public static Optional<String> obstacle(Topology topology) {
        return EnactmentObstacle.of(topology);
    }

    /** Runs the topology once. */
    public TopologyExecution run(Strategy strategy) {
        Scheduler scheduler = series.begin(strategy);
        // Not by a view of the map, which would open a channel whenever it is looked at.
        ImmutableMap.Builder<String, Channel<Integer>> opened = ImmutableMap.builder();
        factories.forEach((name, factory) -> opened.put(name, series.open(factory, scheduler)));
        TopologyRun body = new TopologyRun(topology, opened.buildOrThrow(), new ScheduledStage(scheduler), known);
        Execution execution = series.execute(
                scheduler,
                body::execute,
                strategy,
                (_, number) -> Iterables.get(known.keySet(), number).operation());
        return new TopologyExecution(
                execution,
                body.exchanges(),
                body.outlooks(passedOn),
                body.messages(),
                body.brokenClaims(),
                body.ending());
    }

    /** How many runs are over; read by whoever watches over the carrier. */
    public long runs() {
        return series.runs();
    }

    /** Where the process that is running right now is. */
    public String whereabouts() {
        return series.whereabouts();
    }
}
