package dev.parley.model.explore;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.explore.machine.StatePacking;
import dev.parley.model.explore.machine.StepSink;
import dev.parley.model.explore.search.StateStore;
import dev.parley.model.system.StepKind;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Every way in which the runs of a topology can end, where nothing can move any more or a claim is broken. */
public final class Endings {

    private final ImmutableSet<Ending> all;
    private final ImmutableSet<String> brokenClaims;
    private final Optional<String> incomplete;

    private Endings(ImmutableSet<Ending> all, ImmutableSet<String> brokenClaims, Optional<String> incomplete) {
        this.all = all;
        this.brokenClaims = brokenClaims;
        this.incomplete = incomplete;
    }

    /** Explores a topology for its endings. */
    public static Endings of(Topology topology, ExplorationLimits limits) {
        return new Search(topology, limits).endings();
    }

    public ImmutableSet<Ending> all() {
        return all;
    }

    /** The claims that some run breaks. */
    public ImmutableSet<String> brokenClaims() {
        return brokenClaims;
    }

    /** Why endings may be missing; empty if there are no others. */
    public Optional<String> incomplete() {
        return incomplete;
    }

    private static final class Search implements StepSink {

        private final Machine machine;
        private final StateLayout layout;
        private final StatePacking packing;
        private final StateStore store;
        private final View view;
        private final Set<Ending> endings = new LinkedHashSet<>();
        private final Set<String> broken = new LinkedHashSet<>();
        private final Queue<Long> waiting = new ArrayDeque<>();
        private Optional<String> incomplete = Optional.empty();
        private boolean moves;

        Search(Topology topology, ExplorationLimits limits) {
            this.machine = Machine.of(topology, limits.unboundedChannels());
            this.layout = machine.layout();
            this.packing = new StatePacking(layout);
            this.store = new StateStore(limits.bytes(), limits.states());
            this.view = new View(layout);
        }

        Endings endings() {
            machine.initial(this);
            int[] state = new int[layout.length()];
            while (!waiting.isEmpty()) {
                long address = waiting.remove();
                store.unpack(address, packing, state);
                moves = false;
                machine.successors(state, this);
                if (!moves) {
                    endings.add(ending(state));
                }
            }
            return new Endings(ImmutableSet.copyOf(endings), ImmutableSet.copyOf(broken), incomplete);
        }

        @Override
        public void state(int[] next) {
            move();
            int length = packing.pack(next);
            byte[] bytes = packing.bytes();
            long added = store.add(bytes, 0, length, StateStore.hash(bytes, 0, length), StateStore.NO_PARENT);
            if (added >= 0) {
                waiting.add(added);
            } else if (added == StateStore.FULL) {
                incomplete = Optional.of("there was no room for more than " + store.count() + " states");
            }
        }

        @Override
        public void broken(String claim) {
            move();
            broken.add(claim);
        }

        @Override
        public void beyond(int channel) {
            move();
            incomplete = Optional.of("channel " + layout.channelNames().get(channel) + " has no bound");
        }

        /** A crash need not happen. */
        private void move() {
            moves |= machine.label().kind() != StepKind.CRASH;
        }

        private Ending ending(int[] state) {
            ImmutableMap.Builder<String, Value> observed = ImmutableMap.builder();
            for (Map.Entry<String, String> each : layout.topology().observed().entries()) {
                observed.put(
                        each.getKey() + "." + each.getValue(), view.at(state).value(each.getKey(), each.getValue()));
            }
            return new Ending(new ProcessPlaces(layout).of(state), observed.buildOrThrow());
        }
    }
}
