package dev.parley.model.explore.judge;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.Optional;

/**
 * Finds runs that never leave a set of states: those that end there, and fair ones that go on for ever. Fair is a
 * strongly connected set of states if every process makes a step in it or is, in one of its states, not able to; and if
 * every action that is possible in it is taken in it. Where an action is not, the states in which it is possible are
 * left out, and what remains is searched again.
 *
 * <p>Weak fairness of processes and strong fairness of actions, as Lichtenstein and Pnueli check them ("Checking that
 * finite state concurrent programs satisfy their linear specification", POPL 1985).
 */
final class FairRuns {

    private final StateGraph graph;
    private final long everybody;

    FairRuns(StateGraph graph, int processes) {
        this.graph = graph;
        this.everybody = (1L << processes) - 1;
    }

    /**
     * A set of states that a run can stay in for ever, all of which it visits again and again; or one in which it ends.
     */
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
            for (BitSet component : new StronglyConnectedComponents(graph, part).all()) {
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
}
