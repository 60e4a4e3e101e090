package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.ArrayList;
import java.util.List;

/** A compiled topology: its processes and channels, and what stands where in the flat array that is a state of it. */
public final class StateLayout {

    /** Sets of channels are sets of bits. */
    private static final int MOST_CHANNELS = 62;

    private final Topology topology;
    private final ValueCodes values;
    private final ImmutableList<CompiledProcess> processes;
    private final ImmutableList<CompiledChannel> channels;
    private final int[] bases;
    private final int length;
    private final long transferredTo;

    private StateLayout(Topology topology, int unboundedChannels) {
        this.topology = topology;
        this.values = new ValueCodes(topology.channels().size());
        if (topology.channels().size() > MOST_CHANNELS) {
            throw new IllegalArgumentException(topology.name() + " has "
                    + topology.channels().size() + " channels, and more than " + MOST_CHANNELS + " cannot be explored");
        }
        this.transferredTo = Transfers.of(topology);
        long passedOn = topology.passedOn().stream()
                .mapToLong(channel -> 1L << topology.indexOfChannel(channel))
                .reduce(0, (all, one) -> all | one);
        ImmutableList.Builder<CompiledProcess> compiled = ImmutableList.builder();
        this.bases = new int[topology.processes().size()];
        int at = 0;
        for (int i = 0; i < bases.length; i++) {
            Process process = topology.processes().get(i);
            CompiledProcess code = ProcessCompiler.compile(topology, process, values, passedOn);
            compiled.add(code);
            bases[i] = at;
            at += code.frame();
        }
        this.processes = compiled.build();
        List<CompiledChannel> built = new ArrayList<>();
        for (ChannelSpec spec : topology.channels().values()) {
            CompiledChannel channel =
                    new CompiledChannel(spec, values, at, unboundedChannels, transfersTo(built.size()));
            built.add(channel);
            at = channel.end();
        }
        this.channels = ImmutableList.copyOf(built);
        this.length = at;
    }

    /**
     * Compiles a topology.
     *
     * @param unboundedChannels how many messages there is space for in a channel without a bound
     */
    static StateLayout of(Topology topology, int unboundedChannels) {
        return new StateLayout(topology, unboundedChannels);
    }

    public Topology topology() {
        return topology;
    }

    public ValueCodes values() {
        return values;
    }

    public ImmutableList<CompiledProcess> processes() {
        return processes;
    }

    public ImmutableList<CompiledChannel> channels() {
        return channels;
    }

    public ImmutableList<String> channelNames() {
        return topology.channels().keySet().asList();
    }

    /** Where the frame of each process begins. */
    public int[] bases() {
        return bases.clone();
    }

    /** Where the frame of a process begins. */
    public int base(int process) {
        return bases[process];
    }

    /** How many ints a state is. */
    public int length() {
        return length;
    }

    /** The number of the node that a process has stopped at. */
    public int at(int[] state, int process) {
        return state[bases[process] + CompiledProcess.NODE];
    }

    boolean transfersTo(int channel) {
        return (transferredTo & (1L << channel)) != 0;
    }

    /** The node at which a process ends. */
    int endOf(int process) {
        return ProcessCompiler.END;
    }

    /** The value that an int of a state stands for. */
    public Value decode(int code) {
        return values.decode(code, channelNames());
    }
}
