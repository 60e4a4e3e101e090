package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import java.util.List;

/**
 * Who waits for whom in a topology that has come to rest: an edge leads from a process that is blocked to every process
 * that, if it went on, could enable it. A process from which an edge leads back to itself, by whatever way, is part of a
 * circle; one that no edge leaves is an orphan: nobody is left who could ever enable it.
 */
public final class WaitForGraph {

    private final Topology topology;
    private final ImmutableList<Integer> positions;
    private final Graph<String> graph;

    private WaitForGraph(Topology topology, ImmutableList<Integer> positions, Graph<String> graph) {
        this.topology = topology;
        this.positions = positions;
        this.graph = graph;
    }

    /**
     * The graph of a topology at rest.
     *
     * @param positions for each process, in order, the act in which it is blocked; the number of its acts if it has ended
     */
    public static WaitForGraph of(Topology topology, List<Integer> positions) {
        MutableGraph<String> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        for (int i = 0; i < positions.size(); i++) {
            Process waiter = topology.processes().get(i);
            graph.addNode(waiter.name());
            if (positions.get(i) < waiter.acts().size()) {
                Act act = waiter.acts().get(positions.get(i));
                for (int j = 0; j < positions.size(); j++) {
                    // What a process does after the act that it is blocked in could only enable itself if it were not.
                    Process other = topology.processes().get(j);
                    if (i != j && other.couldEnable(act, positions.get(j))) {
                        graph.putEdge(waiter.name(), other.name());
                    }
                }
            }
        }
        return new WaitForGraph(topology, ImmutableList.copyOf(positions), graph);
    }

    public Graph<String> graph() {
        return graph;
    }

    /** The processes that are blocked. */
    public ImmutableSet<String> blocked() {
        ImmutableSet.Builder<String> blocked = ImmutableSet.builder();
        for (int i = 0; i < positions.size(); i++) {
            if (positions.get(i) < topology.processes().get(i).acts().size()) {
                blocked.add(topology.processes().get(i).name());
            }
        }
        return blocked.build();
    }

    /** Whether the process waits, through others, for itself. */
    public boolean isInCircle(String process) {
        return graph.successors(process).stream()
                .anyMatch(next -> Graphs.reachableNodes(graph, next).contains(process));
    }

    /** A circle as a list that begins and ends with the same process; empty if there is none. */
    public ImmutableList<String> circle() {
        for (String start : blocked()) {
            if (isInCircle(start)) {
                return circleFrom(start);
            }
        }
        return ImmutableList.of();
    }

    private ImmutableList<String> circleFrom(String start) {
        ImmutableList.Builder<String> circle = ImmutableList.builder();
        String at = start;
        ImmutableSet<String> passed = ImmutableSet.of();
        do {
            circle.add(at);
            passed = ImmutableSet.<String>builder().addAll(passed).add(at).build();
            ImmutableSet<String> before = passed;
            at = graph.successors(at).stream()
                    .filter(next -> next.equals(start)
                            || (!before.contains(next) && Graphs.reachableNodes(graph, next).contains(start)))
                    .findFirst()
                    .orElse(start);
        } while (!at.equals(start));
        return circle.add(start).build();
    }
}
