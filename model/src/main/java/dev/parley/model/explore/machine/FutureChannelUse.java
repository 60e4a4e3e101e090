package dev.parley.model.explore.machine;

import java.util.List;

/**
 * For each node of a process, the channels that it may still send to, or receive from, from there on, as sets of bits.
 * What it may close counts as both: that, too, lets go on whoever waits. No values are considered, so it is never too
 * little.
 */
public final class FutureChannelUse {

    private final long[] sends;
    private final long[] receives;

    private FutureChannelUse(long[] sends, long[] receives) {
        this.sends = sends;
        this.receives = receives;
    }

    /** The channels that may still be sent to from a node on. */
    public long sends(int node) {
        return sends[node];
    }

    /** The channels that may still be received from. */
    public long receives(int node) {
        return receives[node];
    }

    /** What a node does by itself, and the nodes that may follow it. */
    interface Step {
        long sends();

        long receives();

        List<Integer> nexts();
    }

    static FutureChannelUse of(List<? extends Step> steps) {
        long[] sends = new long[steps.size()];
        long[] receives = new long[steps.size()];
        boolean grows = true;
        while (grows) {
            grows = false;
            for (int i = steps.size() - 1; i >= 0; i--) {
                Step step = steps.get(i);
                long more = step.sends();
                long fewer = step.receives();
                for (int next : step.nexts()) {
                    more |= sends[next];
                    fewer |= receives[next];
                }
                grows |= more != sends[i] || fewer != receives[i];
                sends[i] = more;
                receives[i] = fewer;
            }
        }
        return new FutureChannelUse(sends, receives);
    }
}
