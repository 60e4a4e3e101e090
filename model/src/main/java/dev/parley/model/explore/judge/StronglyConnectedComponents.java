package dev.parley.model.explore.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The strongly connected components of a part of a graph, without those of a single state that has no step to itself;
 * by Tarjan's algorithm ("Depth-first search and linear graph algorithms", SIAM J. Comput. 1, 1972).
 */
final class StronglyConnectedComponents {

    private final StateGraph graph;
    private final BitSet part;
    private final int[] index;
    private final int[] low;
    private final int[] edgeAt;
    private final BitSet onStack = new BitSet();
    private final List<BitSet> found = new ArrayList<>();
    private int[] stack = new int[64];
    private int stacked;
    private int[] calls = new int[64];
    private int called;
    private int next = 1;

    StronglyConnectedComponents(StateGraph graph, BitSet part) {
        this.graph = graph;
        this.part = part;
        this.index = new int[graph.size()];
        this.low = new int[graph.size()];
        this.edgeAt = new int[graph.size()];
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
