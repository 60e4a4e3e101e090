package dev.parley.model.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What happens sooner or later: looks for a fair run that never comes to what it must come to. What is not found on all
 * states of a complete exploration does not exist.
 */
final class Liveness {

    private final Machine machine;
    private final StateStore store;
    private final Tracer tracer;
    private @Nullable StateGraph known;

    Liveness(Machine machine, StateStore store, Tracer tracer) {
        this.machine = machine;
        this.store = store;
        this.tracer = tracer;
    }

    /** Whether a property is about what happens sooner or later. */
    static boolean concerns(Property property) {
        return switch (property) {
            case Property.DeadlockIsInevitable _, Property.Eventually _, Property.LeadsTo _ -> true;
            case Property.Claims _,
                    Property.NoDeadlock _,
                    Property.Invariant _,
                    Property.AtEnd _,
                    Property.Possible _ -> false;
        };
    }

    /** What becomes of such a property. */
    PropertyResult finding(Property property) {
        StateGraph graph = graph();
        return switch (property) {
            case Property.DeadlockIsInevitable _ -> avoiding(graph, property, graph.initial(), stuck(graph));
            case Property.Eventually eventually ->
                avoiding(graph, property, graph.initial(), where(graph, eventually.holds()));
            case Property.LeadsTo leadsTo ->
                avoiding(graph, property, where(graph, leadsTo.cause()), where(graph, leadsTo.effect()));
            default -> throw new IllegalArgumentException("nothing happens sooner or later in: " + property.name());
        };
    }

    private StateGraph graph() {
        StateGraph graph = known;
        if (graph == null) {
            graph = new StateGraph(machine, store);
            known = graph;
        }
        return graph;
    }

    private BitSet where(StateGraph graph, Predicate<View> holds) {
        View view = new View(machine.layout());
        BitSet nodes = new BitSet();
        forEach(graph, (node, state) -> {
            if (holds.test(view.at(state))) {
                nodes.set(node);
            }
        });
        return nodes;
    }

    private BitSet stuck(StateGraph graph) {
        Standstills standstills = new Standstills(machine.layout());
        BitSet nodes = new BitSet();
        forEach(graph, (node, state) -> {
            if (standstills.stuck(state, graph.enabled(node)) != 0) {
                nodes.set(node);
            }
        });
        return nodes;
    }

    private interface Visitor {
        void visit(int node, int[] state);
    }

    private void forEach(StateGraph graph, Visitor visitor) {
        Packing packing = new Packing(machine.layout());
        int[] state = new int[machine.layout().length()];
        for (int node = 0; node < graph.size(); node++) {
            long address = graph.address(node);
            packing.unpack(store.chunk(address), store.offset(address), state);
            visitor.visit(node, state);
        }
    }

    /** Whether every fair run from some states comes to a goal. */
    private PropertyResult avoiding(StateGraph graph, Property property, BitSet from, BitSet goal) {
        BitSet region = reachable(graph, from, goal);
        FairRuns runs = new FairRuns(graph, machine.layout().codes().size());
        return runs.in(region)
                .<PropertyResult>map(forEver -> new PropertyResult.Fails(Optional.of(trace(graph, property, from, region, forEver, runs))))
                .orElseGet(() -> new PropertyResult.Holds(Optional.empty()));
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

    private Trace trace(
            StateGraph graph, Property property, BitSet from, BitSet region, BitSet forEver, FairRuns runs) {
        int[] path = graph.path(from, region, forEver);
        if (path == null) {
            throw new IllegalStateException("a run that was found cannot be found again");
        }
        List<Long> addresses = new ArrayList<>(tracer.pathTo(graph.address(path[0])));
        for (int i = 1; i < path.length; i++) {
            addresses.add(graph.address(path[i]));
        }
        int begin = addresses.size() - 1;
        List<Integer> circle = runs.circle(forEver, path[path.length - 1]);
        circle.forEach(node -> addresses.add(graph.address(node)));
        return tracer.trace(
                circle.isEmpty()
                        ? "the run ends, and it is not true that " + property.name()
                        : "the run can go on like this for ever, and it is not true that " + property.name(),
                addresses,
                circle.isEmpty() ? Optional.empty() : Optional.of(begin));
    }
}
