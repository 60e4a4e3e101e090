package dev.parley.model.system;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.SetMultimap;
import com.google.common.graph.EndpointPair;
import com.google.common.graph.Graph;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.Graphs;
import com.google.common.graph.MutableGraph;
import dev.parley.model.history.Standstill;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Who waits for whom in a topology: an edge leads from a process that is blocked to every process that, if it went on,
 * could enable it; any one of them is enough. Three groups of processes will never go on. A knot: whoever they wait
 * for, and whoever those wait for, waits for each of them in turn. An orphan, which no edge leaves: nobody is left who
 * could ever enable it. And those who wait, through others, for nobody but members of the first two. While others can
 * still move, a process that waits for one of those belongs to none of them.
 */
public final class WaitForGraph {

    private final ImmutableSet<String> blocked;
    private final Graph<String> graph;

    private WaitForGraph(ImmutableSet<String> blocked, Graph<String> graph) {
        this.blocked = blocked;
        this.graph = graph;
    }

    /**
     * A graph.
     *
     * @param processes all of them, in order
     * @param blocked those that cannot go on unless another one does
     * @param enablers for each that is blocked, whoever could enable it; itself is left out, since what a process does
     *     after it was let go cannot let it go
     */
    public static WaitForGraph of(
            Iterable<String> processes, Set<String> blocked, SetMultimap<String, String> enablers) {
        MutableGraph<String> graph =
                GraphBuilder.directed().allowsSelfLoops(true).build();
        processes.forEach(graph::addNode);
        enablers.forEach((waiter, enabler) -> {
            if (blocked.contains(waiter) && !waiter.equals(enabler)) {
                graph.putEdge(waiter, enabler);
            }
        });
        return new WaitForGraph(ImmutableSet.copyOf(blocked), graph);
    }

    /**
     * This graph without those who are as they should be: who wait, but for nobody in particular, and are in no knot.
     * Whoever waits for them waits for nobody.
     */
    public WaitForGraph without(Set<String> atRest) {
        MutableGraph<String> rest = GraphBuilder.from(graph).build();
        graph.nodes().forEach(rest::addNode);
        for (EndpointPair<String> edge : graph.edges()) {
            boolean leaves = atRest.contains(edge.nodeU()) && !isInKnot(edge.nodeU());
            boolean enters = atRest.contains(edge.nodeV()) && !isInKnot(edge.nodeV());
            if (!leaves && !enters) {
                rest.putEdge(edge.nodeU(), edge.nodeV());
            }
        }
        return new WaitForGraph(
                blocked.stream()
                        .filter(process -> !atRest.contains(process) || isInKnot(process))
                        .collect(ImmutableSet.toImmutableSet()),
                rest);
    }

    /** The kinds of standstill that there are. */
    public ImmutableSet<Standstill> kinds() {
        ImmutableSet.Builder<Standstill> kinds = ImmutableSet.builder();
        if (!knots().isEmpty()) {
            kinds.add(Standstill.CYCLE);
        }
        if (!orphans().isEmpty()) {
            kinds.add(Standstill.ORPHAN);
        }
        return kinds.build();
    }

    /** Who will never go on, and why, in words without a full stop; empty if everybody may. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        for (ImmutableSet<String> knot : knots()) {
            parts.add(Standstill.CYCLE.label() + ": " + Joiner.on(" waits for ").join(circle(knot)));
        }
        if (!orphans().isEmpty()) {
            parts.add(Standstill.ORPHAN.label() + ": nobody is left who could ever enable "
                    + Joiner.on(", ").join(orphans()));
        }
        if (!heldUp().isEmpty()) {
            parts.add(Joiner.on(", ").join(heldUp()) + " will never go on because of that");
        }
        return String.join("; ", parts);
    }

    public Graph<String> graph() {
        return graph;
    }

    /** The processes that are blocked. */
    public ImmutableSet<String> blocked() {
        return blocked;
    }

    /** Whether the process is in a group whose members wait for each other, and for nobody else. */
    public boolean isInKnot(String process) {
        return !graph.successors(process).isEmpty()
                && Graphs.reachableNodes(graph, process).stream()
                        .allMatch(other -> Graphs.reachableNodes(graph, other).contains(process));
    }

    /** The groups whose members wait for each other, and for nobody else. */
    public ImmutableSet<ImmutableSet<String>> knots() {
        return blocked.stream()
                .filter(this::isInKnot)
                .map(process -> blocked.stream()
                        .filter(Graphs.reachableNodes(graph, process)::contains)
                        .collect(ImmutableSet.toImmutableSet()))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The blocked processes that nobody who is left could ever enable. */
    public ImmutableSet<String> orphans() {
        return blocked.stream()
                .filter(process -> graph.successors(process).isEmpty())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The processes that will never go on since all they wait for are knots and orphans. */
    public ImmutableSet<String> heldUp() {
        return blocked.stream()
                .filter(process ->
                        !isInKnot(process) && !graph.successors(process).isEmpty())
                .filter(process -> blocked.containsAll(Graphs.reachableNodes(graph, process)))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** A shortest circle through a member of a knot, as a list that begins and ends with it. */
    public ImmutableList<String> circle(Set<String> knot) {
        String start = knot.iterator().next();
        Map<String, String> reachedFrom = new HashMap<>();
        Queue<String> frontier = new ArrayDeque<>(ImmutableList.of(start));
        while (!reachedFrom.containsKey(start)) {
            String at = frontier.remove();
            for (String next : graph.successors(at)) {
                if (reachedFrom.putIfAbsent(next, at) == null) {
                    frontier.add(next);
                }
            }
        }
        Deque<String> circle = new ArrayDeque<>(ImmutableList.of(start));
        String before = reachedFrom.get(start);
        while (before != null && !before.equals(start)) {
            circle.addFirst(before);
            before = reachedFrom.get(before);
        }
        circle.addFirst(start);
        return ImmutableList.copyOf(circle);
    }
}
