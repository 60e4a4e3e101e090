package dev.parley.properties.linearize.search;

import dev.parley.model.semantics.ChannelState;
import java.util.Arrays;

/** The way that a {@link Search} goes: the entries in their order, and the state in which each took its place. */
public final class Path {

    private int[] steps;
    private ChannelState[] before;
    private int length;
    private long placed;

    private Path(int[] steps, ChannelState[] before, int length, long placed) {
        this.steps = steps;
        this.before = before;
        this.length = length;
        this.placed = placed;
    }

    static Path of(int entries) {
        return new Path(new int[entries + 2], new ChannelState[entries + 2], 0, 0);
    }

    void step(int depth, int entry, ChannelState state) {
        if (depth + 1 == steps.length) {
            steps = Arrays.copyOf(steps, 2 * steps.length);
            before = Arrays.copyOf(before, 2 * before.length);
        }
        steps[depth] = entry;
        before[depth] = state;
    }

    /** Not an entry, but the loss of the message at this place of the state. */
    void lose(int depth, int at, ChannelState state) {
        step(depth, -1 - at, state);
    }

    /** The path ends here. */
    void end(int depth, long mask, ChannelState state) {
        before[depth] = state;
        length = depth;
        placed = mask;
    }

    /** A path that stays as this one is now. */
    Path copy() {
        return new Path(Arrays.copyOf(steps, length + 1), Arrays.copyOf(before, length + 1), length, placed);
    }

    public int length() {
        return length;
    }

    /** The entries that have their place, as a mask. */
    public long placed() {
        return placed;
    }

    public boolean isLoss(int depth) {
        return steps[depth] < 0;
    }

    /** The message that was lost at this step. */
    public int lost(int depth) {
        return before[depth].message(-1 - steps[depth]);
    }

    /** The index of the entry that took its place at this step, unless it is a loss. */
    public int entry(int depth) {
        return steps[depth];
    }

    /** The state that the step found. The two sides of a rendezvous find the same one. */
    public ChannelState before(int depth) {
        return before[depth];
    }

    public ChannelState last() {
        return before[length];
    }
}
