package dev.parley.model.explore.judge;

import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.machine.StatePacking;
import dev.parley.model.explore.machine.StepSink;
import dev.parley.model.explore.machine.TransitionLabel;
import dev.parley.model.explore.search.StateStore;
import dev.parley.model.system.SendFate;
import dev.parley.model.system.StepKind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All states of a finished exploration, numbered in the order of their addresses, and all steps between them: who makes
 * each, and whether it is one in which a message gets through that could have been lost. Such steps are counted as
 * actions, one for each channel and message.
 */
final class StateGraph {

    /** A step that is nobody's duty, and no action. */
    static final int NONE = -1;

    private final StateStore store;
    private final int[] addresses;
    private final long[] enabled;
    private final int[] starts;
    private int[] targets = new int[1 << 10];
    private byte[] movers = new byte[1 << 10];
    private byte[] partners = new byte[1 << 10];
    private int[] actions = new int[1 << 10];
    private int edges;
    private final Map<Long, Integer> actionIds = new HashMap<>();
    private final BitSet initial = new BitSet();

    StateGraph(Machine machine, StateStore store) {
        this.store = store;
        this.addresses = new int[store.count()];
        this.enabled = new long[store.count()];
        this.starts = new int[store.count() + 1];
        int number = 0;
        for (long address = 0; number < addresses.length; address = store.next(address, store.end())) {
            if (store.parent(address) == StateStore.NO_PARENT) {
                initial.set(number);
            }
            addresses[number++] = (int) address;
        }
        Builder builder = new Builder(machine);
        for (int node = 0; node < addresses.length; node++) {
            builder.expand(node);
        }
        starts[addresses.length] = edges;
    }

    int size() {
        return addresses.length;
    }

    /** The states in which runs begin. */
    BitSet initial() {
        return initial;
    }

    long address(int node) {
        return Integer.toUnsignedLong(addresses[node]);
    }

    int node(long address) {
        int low = 0;
        int high = addresses.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Integer.compareUnsigned(addresses[middle], (int) address) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The processes that have a step there, as a set of bits. */
    long enabled(int node) {
        return enabled[node];
    }

    /** The first of the steps from a state; the last one is before the first of the next state. */
    int firstEdge(int node) {
        return starts[node];
    }

    int target(int edge) {
        return targets[edge];
    }

    /** Those who make a step, as a set of bits. */
    long movers(int edge) {
        return (movers[edge] == NONE ? 0 : 1L << movers[edge]) | (partners[edge] == NONE ? 0 : 1L << partners[edge]);
    }

    int action(int edge) {
        return actions[edge];
    }

    int actions() {
        return actionIds.size();
    }

    private final class Builder implements StepSink {

        private final Machine machine;
        private final StatePacking packing;
        private final int[] state;
        private int node;

        Builder(Machine machine) {
            this.machine = machine;
            this.packing = new StatePacking(machine.layout());
            this.state = new int[machine.layout().length()];
        }

        void expand(int which) {
            node = which;
            starts[which] = edges;
            long address = address(which);
            store.unpack(address, packing, state);
            machine.successors(state, this);
        }

        @Override
        public void state(int[] next) {
            int length = packing.pack(next);
            add(node(store.find(packing.bytes(), length)));
        }

        @Override
        public void broken(String claim) {
            enabled[node] |= machine.label().movers();
        }

        @Override
        public void beyond(int channel) {
            enabled[node] |= machine.label().movers();
        }

        private void add(int target) {
            enabled[node] |= machine.label().movers();
            if (edges == targets.length) {
                targets = Arrays.copyOf(targets, 2 * edges);
                movers = Arrays.copyOf(movers, 2 * edges);
                partners = Arrays.copyOf(partners, 2 * edges);
                actions = Arrays.copyOf(actions, 2 * edges);
            }
            TransitionLabel label = machine.label();
            boolean duty = label.kind() != StepKind.CRASH;
            targets[edges] = target;
            movers[edges] = (byte) (duty ? label.process() : NONE);
            partners[edges] = (byte) (duty ? label.partner() : NONE);
            actions[edges] = action(label);
            edges++;
        }

        private int action(TransitionLabel label) {
            if (label.kind() != StepKind.SEND
                    || (label.fate() != SendFate.KEPT && label.fate() != SendFate.COPIED)
                    || !machine.layout().channels().get(label.channel()).mayLose(state)) {
                return NONE;
            }
            long key = ((long) label.channel() << Integer.SIZE) | Integer.toUnsignedLong(label.value());
            Integer known = actionIds.putIfAbsent(key, actionIds.size());
            return known == null ? actionIds.size() - 1 : known;
        }
    }

    /** A shortest path within some states, from one of a set to the first that is wanted, both included; or null. */
    int @Nullable [] path(BitSet from, BitSet within, BitSet wanted) {
        int[] before = new int[size()];
        Arrays.fill(before, NONE);
        int[] queue = new int[within.cardinality()];
        int tail = 0;
        for (int node = from.nextSetBit(0); node >= 0; node = from.nextSetBit(node + 1)) {
            if (within.get(node)) {
                before[node] = node;
                queue[tail++] = node;
            }
        }
        for (int head = 0; head < tail; head++) {
            int node = queue[head];
            if (wanted.get(node)) {
                return backwards(before, node);
            }
            for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
                int next = targets[edge];
                if (within.get(next) && before[next] == NONE) {
                    before[next] = node;
                    queue[tail++] = next;
                }
            }
        }
        return null;
    }

    private static int[] backwards(int[] before, int last) {
        int length = 1;
        for (int node = last; before[node] != node; node = before[node]) {
            length++;
        }
        int[] path = new int[length];
        int node = last;
        for (int i = length - 1; i >= 0; i--) {
            path[i] = node;
            node = before[node];
        }
        return path;
    }
}
