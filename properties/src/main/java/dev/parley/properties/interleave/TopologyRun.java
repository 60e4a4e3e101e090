package dev.parley.properties.interleave;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.explore.Ending;
import dev.parley.model.operation.Outcome;
import dev.parley.model.system.ChannelUse;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import dev.parley.properties.interleave.scheduler.OperationRecorder;
import dev.parley.properties.interleave.scheduler.Scheduler;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** One run of a topology on fresh channels, until nothing moves. */
final class TopologyRun {

    private static final int MOST_EXCHANGES = 10_000;

    private final Topology topology;
    private final ImmutableMap<String, Channel<Integer>> channels;
    private final Scheduler scheduler;
    private final OperationRecorder operations;
    private final Map<Exchange, Integer> known;
    private final List<ProcessRun> processes;
    private int performed;
    private final Set<String> broken = new LinkedHashSet<>();
    private final ImmutableMap.Builder<Integer, Value> messages = ImmutableMap.builder();
    private final Map<Integer, Value> byNumber = new HashMap<>();

    /**
     * A run.
     *
     * @param known all exchanges that any run of this topology has performed, in order; the log knows them by their numbers
     */
    TopologyRun(
            Topology topology,
            ImmutableMap<String, Channel<Integer>> channels,
            Scheduler scheduler,
            Map<Exchange, Integer> known) {
        this.topology = topology;
        this.channels = channels;
        this.scheduler = scheduler;
        this.operations = scheduler.operations();
        this.known = known;
        this.processes = topology.processes().stream()
                .map(process -> new ProcessRun(process, this))
                .toList();
    }

    void execute() {
        for (ProcessRun process : processes) {
            int _ = scheduler.add(process::run);
        }
        scheduler.drive();
        if (!scheduler.isAbandoned()) {
            boolean _ = operations.quiescence();
        }
        scheduler.end();
    }

    Channel<Integer> channel(String name) {
        return Objects.requireNonNull(channels.get(name));
    }

    Outcome perform(Channel<Integer> channel, Exchange exchange) {
        if (++performed > MOST_EXCHANGES) {
            throw operations.failed("the processes go on after " + MOST_EXCHANGES
                    + " operations: a topology that does not come to an end can be explored, but not run");
        }
        int number = known.computeIfAbsent(exchange, _ -> known.size());
        operations.call(number);
        return operations.returned(Port.perform(channel, exchange.operation()));
    }

    /** Lets other processes go on. */
    void pause() {
        operations.pause();
    }

    /** What a process chooses of so many, where it may choose: as the schedule so far has it. */
    int choice(int alternatives) {
        return scheduler.decisions() % alternatives;
    }

    /** A number that stands for a message that is sent; a new one each time, so that messages can be told apart. */
    int number(Value message) {
        int number = byNumber.size() + 1;
        byNumber.put(number, message);
        messages.put(number, message);
        return number;
    }

    Value message(int number) {
        return Objects.requireNonNull(byNumber.get(number));
    }

    void broken(String claim) {
        broken.add(claim);
    }

    /** What came of it. */
    TopologyExecution executed(Execution execution, ImmutableSet<String> passedOn) {
        ImmutableMap.Builder<String, ChannelUse> outlooks = ImmutableMap.builder();
        ImmutableMap.Builder<String, String> places = ImmutableMap.builder();
        ImmutableMap.Builder<String, Value> observed = ImmutableMap.builder();
        for (int i = 0; i < processes.size(); i++) {
            String name = topology.processes().get(i).name();
            ProcessRun process = processes.get(i);
            outlooks.put(name, process.outlook(passedOn));
            places.put(name, process.place());
            for (String variable : topology.observed().get(name)) {
                observed.put(name + "." + variable, process.variables().get(variable));
            }
        }
        return new TopologyExecution(
                execution,
                processes.stream()
                        .map(process -> ImmutableList.copyOf(process.exchanges()))
                        .collect(ImmutableList.toImmutableList()),
                outlooks.buildOrThrow(),
                messages.buildOrThrow(),
                ImmutableSet.copyOf(broken),
                new Ending(places.buildOrThrow(), observed.buildOrThrow()));
    }
}
