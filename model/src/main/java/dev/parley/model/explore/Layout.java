package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Process;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.ArrayList;
import java.util.List;

/** A compiled topology: its code, and what stands where in the flat array that is a state of it. */
final class Layout {

    /** Sets of channels are sets of bits. */
    private static final int MOST_CHANNELS = 62;

    private final Topology topology;
    private final Values values;
    private final ImmutableList<Code> codes;
    private final ImmutableList<Medium> media;
    private final int[] bases;
    private final int length;
    private final long transferredTo;

    private Layout(Topology topology, int unboundedChannels) {
        this.topology = topology;
        this.values = new Values(topology.channels().size());
        if (topology.channels().size() > MOST_CHANNELS) {
            throw new IllegalArgumentException(topology.name() + " has " + topology.channels().size()
                    + " channels, and more than " + MOST_CHANNELS + " cannot be explored");
        }
        this.transferredTo = Transfers.of(topology);
        long passedOn = topology.passedOn().stream()
                .mapToLong(channel -> 1L << topology.indexOfChannel(channel))
                .reduce(0, (all, one) -> all | one);
        ImmutableList.Builder<Code> compiled = ImmutableList.builder();
        this.bases = new int[topology.processes().size()];
        int at = 0;
        for (int i = 0; i < bases.length; i++) {
            Process process = topology.processes().get(i);
            Code code = Compiler.compile(topology, process, values, passedOn);
            compiled.add(code);
            bases[i] = at;
            at += code.frame();
        }
        this.codes = compiled.build();
        List<Medium> built = new ArrayList<>();
        for (ChannelSpec spec : topology.channels().values()) {
            Medium medium = new Medium(spec, values, at, unboundedChannels, transfersTo(built.size()));
            built.add(medium);
            at = medium.end();
        }
        this.media = ImmutableList.copyOf(built);
        this.length = at;
    }

    /**
     * Compiles a topology.
     *
     * @param unboundedChannels how many messages there is space for in a channel without a bound
     */
    static Layout of(Topology topology, int unboundedChannels) {
        return new Layout(topology, unboundedChannels);
    }

    Topology topology() {
        return topology;
    }

    Values values() {
        return values;
    }

    ImmutableList<Code> codes() {
        return codes;
    }

    ImmutableList<Medium> media() {
        return media;
    }

    ImmutableList<String> channels() {
        return topology.channels().keySet().asList();
    }

    /** Where the frame of each process begins. */
    int[] bases() {
        return bases.clone();
    }

    int base(int process) {
        return bases[process];
    }

    int length() {
        return length;
    }

    boolean transfersTo(int channel) {
        return (transferredTo & (1L << channel)) != 0;
    }

    /** The node at which a process ends. */
    int endOf(int process) {
        return Compiler.END;
    }

    Value decode(int code) {
        return values.decode(code, channels());
    }

    /** Where each process is: {@link Ending#ENDED}, or the statement that it is at. */
    ImmutableMap<String, String> places(int[] state) {
        ImmutableMap.Builder<String, String> places = ImmutableMap.builder();
        for (int i = 0; i < codes.size(); i++) {
            places.put(codes.get(i).name(), place(codes.get(i).nodes().get(state[bases[i] + Code.NODE])));
        }
        return places.buildOrThrow();
    }

    private static String place(Node node) {
        return switch (node) {
            case Node.Point point ->
                String.join(
                        " or ", point.alternatives().stream().map(Node.Alternative::text).toList());
            case Node.Handed _ -> "wait until its message is received";
            case Node.Pause _ -> "pause";
            case Node.Close close -> close.text();
            default -> Ending.ENDED;
        };
    }
}
