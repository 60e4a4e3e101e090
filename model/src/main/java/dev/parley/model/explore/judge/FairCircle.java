package dev.parley.model.explore.judge;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A walk round a strongly connected component in which every process and every action that must come in it comes. */
final class FairCircle {

    private final StateGraph graph;
    private final long everybody;

    FairCircle(StateGraph graph, int processes) {
        this.graph = graph;
        this.everybody = (1L << processes) - 1;
    }

    /**
     * A walk from a state of a component back to it that is fair when it is repeated.
     *
     * @return the states after the first one, which is the last of them, too; none if the run ends in that state
     */
    List<Integer> from(BitSet component, int start) {
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
}
