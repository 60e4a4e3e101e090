package dev.parley.model.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Finds runs that never leave a set of states: those that end there, and fair ones that go on for ever. Fair is a strongly
 * connected set of states if every process makes a step in it or is, in one of its states, not able to; and if every action
 * that is possible in it is taken in it. Where an action is not, the states in which it is possible are left out, and what
 * remains is searched again.
 *
 * <p>Weak fairness of processes and strong fairness of actions, as Lichtenstein and Pnueli check them ("Checking that finite state
 * concurrent programs satisfy their linear specification", POPL 1985); components by Tarjan's algorithm.
 */
final class FairRuns {

    private final StateGraph graph;
    private final long everybody;

    FairRuns(StateGraph graph, int processes) {
        this.graph = graph;
        this.everybody = (1L << processes) - 1;
    }

    /** A set of states that a run can stay in for ever, all of which it visits again and again; or one in which it ends. */
    Optional<BitSet> in(BitSet region) {
        Deque<BitSet> parts = new ArrayDeque<>();
        parts.add(region);
        while (!parts.isEmpty()) {
            BitSet part = parts.remove();
            for (int node = part.nextSetBit(0); node >= 0; node = part.nextSetBit(node + 1)) {
                if (graph.enabled(node) == 0) {
                    BitSet end = new BitSet();
                    end.set(node);
                    return Optional.of(end);
                }
            }
            for (BitSet component : new Components(part).all()) {
                Optional<BitSet> missed = missed(component);
                if (missed.isEmpty()) {
                    return Optional.of(component);
                }
                BitSet rest = (BitSet) component.clone();
                rest.andNot(missed.get());
                if (!rest.isEmpty()) {
                    parts.add(rest);
                }
            }
        }
        return Optional.empty();
    }

    /** What must be left out for a run in a component to be fair; empty if it is fair as it is. */
    private Optional<BitSet> missed(BitSet component) {
        long moving = 0;
        long always = everybody;
        BitSet possible = new BitSet();
        BitSet taken = new BitSet();
        for (int node = component.nextSetBit(0); node >= 0; node = component.nextSetBit(node + 1)) {
            always &= graph.enabled(node);
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                boolean inside = component.get(graph.target(edge));
                if (inside) {
                    moving |= graph.movers(edge);
                }
                if (graph.action(edge) != StateGraph.NONE) {
                    possible.set(graph.action(edge));
                    if (inside) {
                        taken.set(graph.action(edge));
                    }
                }
            }
        }
        if ((always & ~moving) != 0) {
            // Somebody could move everywhere, and does nowhere: nor in a part of it.
            return Optional.of(component);
        }
        possible.andNot(taken);
        if (possible.isEmpty()) {
            return Optional.empty();
        }
        BitSet missed = new BitSet();
        for (int node = component.nextSetBit(0); node >= 0; node = component.nextSetBit(node + 1)) {
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                if (graph.action(edge) != StateGraph.NONE && possible.get(graph.action(edge))) {
                    missed.set(node);
                }
            }
        }
        return Optional.of(missed);
    }

    /**
     * A walk from a state of a component back to it that is fair when it is repeated.
     *
     * @return the states after the first one, which is the last of them, too; none if the run ends in that state
     */
    List<Integer> circle(BitSet component, int start) {
        List<Integer> walk = new ArrayList<>();
        if (component.cardinality() == 1 && graph.enabled(start) == 0) {
            return walk;
        }
        int at = start;
        for (long left = everybody; left != 0; left &= left - 1) {
            at = walkTo(component, at, edgesOf(component, left & -left), walk);
        }
        for (int action = 0; action < graph.actions(); action++) {
            at = walkTo(component, at, takers(component, action), walk);
        }
        BitSet home = new BitSet();
        home.set(start);
        if (at != start || walk.isEmpty()) {
            at = walk.isEmpty() ? step(component, at, walk) : at;
            follow(component, at, home, walk);
        }
        return walk;
    }

    /** Any step within a component. */
    private int step(BitSet component, int at, List<Integer> walk) {
        for (int edge = graph.firstEdge(at); edge < graph.firstEdge(at + 1); edge++) {
            if (component.get(graph.target(edge))) {
                walk.add(graph.target(edge));
                return graph.target(edge);
            }
        }
        throw new IllegalStateException("a state of a circle has no step within it");
    }

    /** A step, from where it is made to where it leads; or a state that is only visited. */
    private record Edge(int from, int to, boolean isStep) {}

    private List<Edge> edgesOf(BitSet component, long process) {
        List<Edge> edges = new ArrayList<>();
        boolean always = true;
        for (int node = component.nextSetBit(0); node >= 0; node = component.nextSetBit(node + 1)) {
            always &= (graph.enabled(node) & process) != 0;
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                if ((graph.movers(edge) & process) != 0 && component.get(graph.target(edge))) {
                    edges.add(new Edge(node, graph.target(edge), true));
                }
            }
        }
        if (!edges.isEmpty() || always) {
            return edges;
        }
        // It never moves, but need not: it is enough to come by where it cannot.
        for (int node = component.nextSetBit(0); node >= 0; node = component.nextSetBit(node + 1)) {
            if ((graph.enabled(node) & process) == 0) {
                return List.of(new Edge(node, node, false));
            }
        }
        return edges;
    }

    private List<Edge> takers(BitSet component, int action) {
        List<Edge> edges = new ArrayList<>();
        for (int node = component.nextSetBit(0); node >= 0; node = component.nextSetBit(node + 1)) {
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                if (graph.action(edge) == action && component.get(graph.target(edge))) {
                    edges.add(new Edge(node, graph.target(edge), true));
                }
            }
        }
        return edges;
    }

    /** Goes on to the nearest of some steps, and makes it. */
    private int walkTo(BitSet component, int at, List<Edge> edges, List<Integer> walk) {
        if (edges.isEmpty()) {
            return at;
        }
        BitSet wanted = new BitSet();
        edges.forEach(edge -> wanted.set(edge.from()));
        int there = follow(component, at, wanted, walk);
        for (Edge edge : edges) {
            if (edge.from() == there) {
                if (edge.isStep()) {
                    walk.add(edge.to());
                }
                return edge.to();
            }
        }
        throw new IllegalStateException("a circle has lost its way");
    }

    private int follow(BitSet component, int at, BitSet wanted, List<Integer> walk) {
        BitSet here = new BitSet();
        here.set(at);
        int[] path = graph.path(here, component, wanted);
        if (path == null) {
            throw new IllegalStateException("a circle has lost its way");
        }
        for (int i = 1; i < path.length; i++) {
            walk.add(path[i]);
        }
        return path[path.length - 1];
    }

    /** The strongly connected components of a part of the graph, without those of a single state that has no step to itself. */
    private final class Components {

        private final BitSet part;
        private final int[] index = new int[graph.size()];
        private final int[] low = new int[graph.size()];
        private final int[] edgeAt = new int[graph.size()];
        private final BitSet onStack = new BitSet();
        private final List<BitSet> found = new ArrayList<>();
        private int[] stack = new int[64];
        private int stacked;
        private int[] calls = new int[64];
        private int called;
        private int next = 1;

        Components(BitSet part) {
            this.part = part;
        }

        List<BitSet> all() {
            for (int node = part.nextSetBit(0); node >= 0; node = part.nextSetBit(node + 1)) {
                if (index[node] == 0) {
                    visit(node);
                }
            }
            return found;
        }

        private void enter(int node) {
            index[node] = next;
            low[node] = next++;
            edgeAt[node] = graph.firstEdge(node);
            onStack.set(node);
            if (stacked == stack.length) {
                stack = Arrays.copyOf(stack, 2 * stacked);
            }
            stack[stacked++] = node;
            if (called == calls.length) {
                calls = Arrays.copyOf(calls, 2 * called);
            }
            calls[called++] = node;
        }

        private void visit(int root) {
            enter(root);
            while (called > 0) {
                int node = calls[called - 1];
                if (edgeAt[node] < graph.firstEdge(node + 1)) {
                    int target = graph.target(edgeAt[node]++);
                    if (part.get(target)) {
                        if (index[target] == 0) {
                            enter(target);
                        } else if (onStack.get(target)) {
                            low[node] = Math.min(low[node], index[target]);
                        }
                    }
                } else {
                    called--;
                    if (called > 0) {
                        low[calls[called - 1]] = Math.min(low[calls[called - 1]], low[node]);
                    }
                    if (low[node] == index[node]) {
                        component(node);
                    }
                }
            }
        }

        private void component(int root) {
            BitSet component = new BitSet();
            int node;
            do {
                node = stack[--stacked];
                onStack.clear(node);
                component.set(node);
            } while (node != root);
            if (component.cardinality() > 1 || hasStepToItself(root)) {
                found.add(component);
            }
        }

        private boolean hasStepToItself(int node) {
            for (int edge = graph.firstEdge(node); edge < graph.firstEdge(node + 1); edge++) {
                if (graph.target(edge) == node) {
                    return true;
                }
            }
            return false;
        }
    }
}
