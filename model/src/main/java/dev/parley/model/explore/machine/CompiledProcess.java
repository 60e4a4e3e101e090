package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * A compiled process. Its frame in a state holds, from slot 0 on, the node that it has stopped at, how often it has
 * crashed if it may, and its variables.
 *
 * @param entry where it begins
 * @param slots the slots of its variables
 * @param crashes how often it may crash; if it may, slot 1 counts
 * @param kept the slots that outlive a crash
 * @param endless the nodes that it can come to without end, but for loops that count
 * @param dead for each node at which it can stop, the slots whose values nobody will read
 */
public record CompiledProcess(
        String name,
        boolean serves,
        ImmutableList<Node> nodes,
        int entry,
        ImmutableMap<String, Integer> slots,
        int frame,
        int crashes,
        ImmutableList<Integer> kept,
        ImmutableList<int[]> dead,
        FutureChannelUse future,
        ImmutableSet<Integer> endless) {

    /** The slot of the node. */
    public static final int NODE = 0;

    /** The slot that counts crashes, if there are any. */
    public static final int CRASHED = 1;

    /** The node at which it has stopped. */
    public Node.Stop stop(int node) {
        return (Node.Stop) nodes.get(node);
    }

    public boolean isEnd(int node) {
        return nodes.get(node) instanceof Node.End;
    }
}
