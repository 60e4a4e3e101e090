package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import dev.parley.model.channel.ChannelSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Processes wired by channels. It does not know how it is executed.
 *
 * @param observed for each process, the variables that keep their values although the process itself reads them no
 *     more, since somebody looks at them from outside
 */
public record Topology(
        String name,
        ImmutableMap<String, ChannelSpec> channels,
        ImmutableList<Process> processes,
        ImmutableSetMultimap<String, String> observed,
        ImmutableList<Family> families) {

    /** The greatest number of processes. */
    public static final int MOST_PROCESSES = 63;

    public Topology {
        ImmutableSet<String> names = processes.stream().map(Process::name).collect(ImmutableSet.toImmutableSet());
        if (names.size() < processes.size()) {
            throw new IllegalArgumentException("two processes of " + name + " have the same name: "
                    + processes.stream().map(Process::name).toList());
        }
        if (processes.isEmpty() || processes.size() > MOST_PROCESSES) {
            throw new IllegalArgumentException(
                    name + " has " + processes.size() + " processes, and not from 1 to " + MOST_PROCESSES);
        }
        for (String process : observed.keySet()) {
            if (!names.contains(process)) {
                throw new IllegalArgumentException(name + " has no process " + process + " to observe");
            }
        }
        for (Process process : processes) {
            for (String channel : References.of(process.body())) {
                if (!channels.containsKey(channel)) {
                    throw new IllegalArgumentException(
                            "process " + process.name() + " uses channel " + channel + ", which is not declared");
                }
            }
        }
    }

    /** The channels that are passed on as values, any of which a computed channel may be. */
    public ImmutableSet<String> passedOn() {
        return processes.stream()
                .flatMap(process -> References.passedOn(process.body()).stream())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The index of a process. */
    public int indexOf(String process) {
        for (int i = 0; i < processes.size(); i++) {
            if (processes.get(i).name().equals(process)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name + " has no process " + process + ", but "
                + processes.stream().map(Process::name).toList());
    }

    /** The index of a channel, in the order of declaration. */
    public int indexOfChannel(String channel) {
        int index = channels.keySet().asList().indexOf(channel);
        if (index < 0) {
            throw new IllegalArgumentException(name + " has no channel " + channel + ", but " + channels.keySet());
        }
        return index;
    }

    /** A topology to add channels and processes to. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects channels and processes, in order. */
    public static final class Builder {

        private final String name;
        private final ImmutableMap.Builder<String, ChannelSpec> channels = ImmutableMap.builder();
        private final List<Process> processes = new ArrayList<>();
        private final ImmutableSetMultimap.Builder<String, String> observed = ImmutableSetMultimap.builder();
        private final ImmutableList.Builder<Family> families = ImmutableList.builder();

        private Builder(String name) {
            this.name = name;
        }

        public Builder channel(String channel, ChannelSpec spec) {
            channels.put(channel, spec);
            return this;
        }

        /** A process that is expected to end. */
        public Builder process(String process, Statement... body) {
            processes.add(new Process(process, ImmutableList.copyOf(body)));
            return this;
        }

        /** A process that may wait for messages for ever when all others have ended. */
        public Builder server(String process, Statement... body) {
            processes.add(new Process(process, ImmutableList.copyOf(body), true, 0, ImmutableSet.of()));
            return this;
        }

        /** The process that was added last may crash so often, and begin anew; these variables outlive it. */
        public Builder crashing(int times, String... kept) {
            Process last = processes.removeLast();
            processes.add(new Process(last.name(), last.body(), last.serves(), times, ImmutableSet.copyOf(kept)));
            return this;
        }

        /** These variables of the process that was added last are looked at from outside. */
        public Builder observing(String... variables) {
            for (String variable : variables) {
                observed.put(processes.getLast().name(), variable);
            }
            return this;
        }

        /** These are alike, and may be exchanged for each other. */
        public Builder alike(Iterable<Family.Member> members) {
            families.add(new Family(ImmutableList.copyOf(members)));
            return this;
        }

        public Topology build() {
            return new Topology(
                    name, channels.buildOrThrow(), ImmutableList.copyOf(processes), observed.build(), families.build());
        }
    }
}
