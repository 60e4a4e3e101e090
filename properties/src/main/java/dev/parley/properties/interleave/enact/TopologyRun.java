package dev.parley.properties.interleave.enact;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.explore.Ending;
import dev.parley.model.operation.Outcome;
import dev.parley.model.system.ChannelUse;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** One run of a topology on fresh channels, until nothing moves. */
public final class TopologyRun {

    private static final int MOST_EXCHANGES = 10_000;

    private final Topology topology;
    private final ImmutableMap<String, Channel<Integer>> channels;
    private final Stage stage;
    private final Map<Exchange, Integer> known;
    private final List<ProcessRun> processes;
    private int performed;
    private final Set<String> broken = new LinkedHashSet<>();
    private final Map<Integer, Value> byNumber = new LinkedHashMap<>();

    /**
     * A run on a stage where nothing has happened yet.
     *
     * @param known all exchanges that any run of this topology has performed, in order; the record knows them by their
     *     numbers
     */
    public TopologyRun(
            Topology topology,
            ImmutableMap<String, Channel<Integer>> channels,
            Stage stage,
            Map<Exchange, Integer> known) {
        this.topology = topology;
        this.channels = channels;
        this.stage = stage;
        this.known = known;
        this.processes = topology.processes().stream()
                .map(process -> new ProcessRun(process, this))
                .toList();
    }

    /** The whole run. */
    public void execute() {
        for (ProcessRun process : processes) {
            int _ = stage.add(process::run);
        }
        stage.drive();
        if (!stage.isAbandoned()) {
            boolean _ = stage.quiescence();
        }
        stage.end();
    }

    Channel<Integer> channel(String name) {
        return Objects.requireNonNull(channels.get(name));
    }

    Outcome perform(Channel<Integer> channel, Exchange exchange) {
        if (++performed > MOST_EXCHANGES) {
            throw stage.failed("the processes go on after " + MOST_EXCHANGES
                    + " operations: a topology that does not come to an end can be explored, but not run");
        }
        int number = known.computeIfAbsent(exchange, _ -> known.size());
        stage.call(number);
        return stage.returned(ChannelInvocation.perform(channel, exchange.operation(), stage));
    }

    /** Lets other processes go on. */
    void pause() {
        stage.pause();
    }

    /** What a process chooses of so many, where it may choose. */
    int choice(int alternatives) {
        return stage.choose(alternatives);
    }

    /** A number that stands for a message that is sent; a new one each time, so that messages can be told apart. */
    int number(Value message) {
        int number = byNumber.size() + 1;
        byNumber.put(number, message);
        return number;
    }

    Value message(int number) {
        return Objects.requireNonNull(byNumber.get(number));
    }

    void broken(String claim) {
        broken.add(claim);
    }

    /** For each process, what it has performed, in order: the n-th is the n-th call of its thread. */
    public ImmutableList<ImmutableList<Exchange>> exchanges() {
        return processes.stream()
                .map(process -> ImmutableList.copyOf(process.exchanges()))
                .collect(ImmutableList.toImmutableList());
    }

    /** For each process, what it could still do after what it is blocked in. */
    public ImmutableMap<String, ChannelUse> outlooks(ImmutableSet<String> passedOn) {
        return byName(process -> process.outlook(passedOn));
    }

    /** The values that the numbers in what was recorded stand for. */
    public ImmutableMap<Integer, Value> messages() {
        return ImmutableMap.copyOf(byNumber);
    }

    /** The claims that processes have made, and that were not true. */
    public ImmutableSet<String> brokenClaims() {
        return ImmutableSet.copyOf(broken);
    }

    /** How the run ended, as far as the processes can tell. */
    public Ending ending() {
        ImmutableMap.Builder<String, Value> observed = ImmutableMap.builder();
        for (ProcessRun process : processes) {
            for (String variable : topology.observed().get(process.name())) {
                observed.put(
                        process.name() + "." + variable, process.variables().get(variable));
            }
        }
        return new Ending(byName(ProcessRun::place), observed.buildOrThrow());
    }

    private <T> ImmutableMap<String, T> byName(Function<ProcessRun, T> what) {
        return processes.stream().collect(ImmutableMap.toImmutableMap(ProcessRun::name, what));
    }
}
