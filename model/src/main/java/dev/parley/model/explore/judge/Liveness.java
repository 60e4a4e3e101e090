package dev.parley.model.explore.judge;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.machine.StatePacking;
import dev.parley.model.explore.search.StatePredicate;
import dev.parley.model.explore.search.StateStore;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happens sooner or later: looks for a fair run that never comes to what it must come to. What is not found on all
 * states of a complete exploration does not exist.
 */
public final class Liveness {

    private final Machine machine;
    private final StateStore store;
    private @Nullable StateGraph known;

    public Liveness(Machine machine, StateStore store) {
        this.machine = machine;
        this.store = store;
    }

    /** A fair run that never comes to a state of which this is true; empty if there is none. */
    public Optional<Lasso> avoiding(StatePredicate goal) {
        StateGraph graph = graph();
        return avoiding(graph, graph.initial(), where(graph, goal));
    }

    /** A fair run that comes to a state of the first kind, and never to one of the second kind then, or later. */
    public Optional<Lasso> avoiding(StatePredicate cause, StatePredicate effect) {
        StateGraph graph = graph();
        return avoiding(graph, where(graph, cause), where(graph, effect));
    }

    private StateGraph graph() {
        StateGraph graph = known;
        if (graph == null) {
            graph = new StateGraph(machine, store);
            known = graph;
        }
        return graph;
    }

    private BitSet where(StateGraph graph, StatePredicate predicate) {
        StatePacking packing = new StatePacking(machine.layout());
        int[] state = new int[machine.layout().length()];
        BitSet nodes = new BitSet();
        for (int node = 0; node < graph.size(); node++) {
            store.unpack(graph.address(node), packing, state);
            if (predicate.test(state, graph.enabled(node))) {
                nodes.set(node);
            }
        }
        return nodes;
    }

    private Optional<Lasso> avoiding(StateGraph graph, BitSet from, BitSet goal) {
        BitSet region = reachable(graph, from, goal);
        FairRuns runs = new FairRuns(graph, machine.layout().processes().size());
        return runs.in(region).map(forEver -> lasso(graph, from, region, forEver));
    }

    private static BitSet reachable(StateGraph graph, BitSet from, BitSet goal) {
        BitSet region = (BitSet) from.clone();
        region.andNot(goal);
        int[] stack = region.stream().toArray();
        int size = stack.length;
        while (size > 0) {
            int node = stack[--size];
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                int next = graph.target(edge);
                if (!goal.get(next) && !region.get(next)) {
                    region.set(next);
                    if (size == stack.length) {
                        stack = Arrays.copyOf(stack, 2 * size + 1);
                    }
                    stack[size++] = next;
                }
            }
        }
        return region;
    }

    private Lasso lasso(StateGraph graph, BitSet from, BitSet region, BitSet forEver) {
        int[] path = graph.path(from, region, forEver);
        if (path == null) {
            throw new IllegalStateException("a run that was found cannot be found again");
        }
        ImmutableList.Builder<Long> addresses = ImmutableList.builder();
        List<Long> stem = store.pathTo(graph.address(path[0]));
        addresses.addAll(stem);
        for (int i = 1; i < path.length; i++) {
            addresses.add(graph.address(path[i]));
        }
        List<Integer> circle =
                new FairCircle(graph, machine.layout().processes().size()).from(forEver, path[path.length - 1]);
        circle.forEach(node -> addresses.add(graph.address(node)));
        return new Lasso(
                addresses.build(), circle.isEmpty() ? Optional.empty() : Optional.of(stem.size() + path.length - 2));
    }
}
