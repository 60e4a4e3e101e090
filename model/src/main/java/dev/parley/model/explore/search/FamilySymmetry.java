package dev.parley.model.explore.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.machine.CompiledChannel;
import dev.parley.model.explore.machine.CompiledProcess;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.system.Family;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Symmetry between the members of families: puts them in order, by what can be said of each without naming another one.
 * Two states that differ only in who is who mostly become the same; where they do not, both are kept, which costs room
 * and nothing else.
 */
public final class FamilySymmetry implements Symmetry {

    private final StateLayout layout;
    private final ImmutableList<Group> groups;
    private final boolean[] raw;
    /** One for each family, since that of one is where the next begins. */
    private final int[][] results;

    /** The parts of one family: for each member, where its frames and its channels are. */
    private record Group(List<int[]> processes, List<int[]> channels) {
        int size() {
            return processes.size();
        }
    }

    private FamilySymmetry(StateLayout layout, ImmutableList<Group> groups) {
        this.layout = layout;
        this.groups = groups;
        this.raw = new boolean[layout.length()];
        this.results = new int[groups.size()][layout.length()];
        for (int i = 0; i < layout.processes().size(); i++) {
            raw[layout.base(i) + CompiledProcess.NODE] = true;
            raw[layout.base(i) + CompiledProcess.CRASHED] |=
                    layout.processes().get(i).crashes() > 0;
        }
    }

    /**
     * The symmetry of a topology's families.
     *
     * @throws IllegalArgumentException if there are none, or their members are not alike, with what tells them apart
     */
    public static Symmetry of(StateLayout layout) {
        Topology topology = layout.topology();
        if (topology.families().isEmpty()) {
            throw new IllegalArgumentException(
                    topology.name() + " says of no processes that they are alike: there is no symmetry to use");
        }
        ImmutableList.Builder<Group> groups = ImmutableList.builder();
        for (Family family : topology.families()) {
            SymmetryCheck.require(topology, family);
            groups.add(group(topology, family));
        }
        for (CompiledChannel medium : layout.channels()) {
            if (medium.width() > 1 && medium.spec().faults().overtaking() == 0) {
                throw new IllegalArgumentException("a channel of " + topology.name()
                        + " remembers who sent its messages (FIFO per producer, or transfers): no symmetry can"
                        + " be used");
            }
        }
        return new FamilySymmetry(layout, groups.build());
    }

    private static Group group(Topology topology, Family family) {
        List<int[]> processes = new ArrayList<>();
        List<int[]> channels = new ArrayList<>();
        for (Family.Member member : family.members()) {
            processes.add(
                    member.processes().stream().mapToInt(topology::indexOf).toArray());
            channels.add(member.channels().stream()
                    .mapToInt(topology::indexOfChannel)
                    .toArray());
        }
        return new Group(processes, channels);
    }

    @Override
    public int[] canonical(int[] state) {
        int[] ordered = state;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            Integer[] order = new Integer[group.size()];
            int[][] keys = new int[group.size()][];
            for (int member = 0; member < order.length; member++) {
                order[member] = member;
                keys[member] = key(ordered, group, member);
            }
            Arrays.sort(order, (a, b) -> Arrays.compare(keys[a], keys[b]));
            ordered = permuted(ordered, group, order, results[i]);
        }
        return ordered;
    }

    /** All that can be said of a state from the point of view of one member, to whom the others are all the same. */
    private int[] key(int[] state, Group group, int member) {
        int[] names = identity();
        for (int other = 0; other < group.size(); other++) {
            for (int j = 0; j < group.channels().get(other).length; j++) {
                names[group.channels().get(other)[j]] = group.channels().get(other == member ? 0 : 1)[j];
            }
        }
        int[] key = new int[layout.length()];
        int length = 0;
        for (int process : group.processes().get(member)) {
            length = addFrame(state, process, names, key, length);
        }
        for (int channel : group.channels().get(member)) {
            length = addChannel(state, channel, names, key, length);
        }
        for (int process = 0; process < layout.processes().size(); process++) {
            if (isShared(group.processes(), process)) {
                length = addFrame(state, process, names, key, length);
            }
        }
        for (int channel = 0; channel < layout.channels().size(); channel++) {
            if (isShared(group.channels(), channel)) {
                length = addChannel(state, channel, names, key, length);
            }
        }
        return Arrays.copyOf(key, length);
    }

    private int[] identity() {
        int[] names = new int[layout.channels().size()];
        Arrays.setAll(names, channel -> channel);
        return names;
    }

    private static boolean isShared(List<int[]> owned, int index) {
        return owned.stream().noneMatch(indices -> Arrays.stream(indices).anyMatch(own -> own == index));
    }

    private int addFrame(int[] state, int process, int[] names, int[] key, int from) {
        int length = from;
        int base = layout.base(process);
        for (int i = base; i < base + layout.processes().get(process).frame(); i++) {
            key[length++] = raw[i] ? state[i] : layout.values().renamed(state[i], names);
        }
        return length;
    }

    private int addChannel(int[] state, int channel, int[] names, int[] key, int from) {
        int length = from;
        CompiledChannel medium = layout.channels().get(channel);
        for (int i = medium.base(); i < medium.items(); i++) {
            key[length++] = state[i];
        }
        int first = length;
        for (int i = 0; i < medium.size(state); i++) {
            key[length++] = layout.values().renamed(medium.message(state, i), names);
        }
        if (medium.spec().ordering() == Ordering.UNORDERED) {
            Arrays.sort(key, first, length);
        }
        return length;
    }

    /** The state in which the member at each place is the one that was first, second, ... in order. */
    private int[] permuted(int[] state, Group group, Integer[] order, int[] next) {
        int[] names = identity();
        int[] from = new int[layout.processes().size()];
        Arrays.setAll(from, process -> process);
        int[] origin = identity();
        for (int place = 0; place < order.length; place++) {
            for (int j = 0; j < group.channels().get(place).length; j++) {
                names[group.channels().get(order[place])[j]] = group.channels().get(place)[j];
                origin[group.channels().get(place)[j]] = group.channels().get(order[place])[j];
            }
            for (int j = 0; j < group.processes().get(place).length; j++) {
                from[group.processes().get(place)[j]] = group.processes().get(order[place])[j];
            }
        }
        for (int process = 0; process < from.length; process++) {
            addFrame(state, from[process], names, next, layout.base(process));
        }
        for (int channel = 0; channel < origin.length; channel++) {
            permute(
                    state,
                    layout.channels().get(origin[channel]),
                    names,
                    next,
                    layout.channels().get(channel));
        }
        return next;
    }

    private void permute(int[] state, CompiledChannel source, int[] names, int[] next, CompiledChannel target) {
        System.arraycopy(state, source.base(), next, target.base(), source.end() - source.base());
        for (int i = 0; i < source.size(state); i++) {
            int at = target.items() + target.width() * i;
            next[at] = layout.values().renamed(source.message(state, i), names);
        }
        if (target.spec().ordering() == Ordering.UNORDERED) {
            Arrays.sort(next, target.items(), target.items() + source.size(state));
        }
    }
}
