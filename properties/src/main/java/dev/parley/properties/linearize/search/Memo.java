package dev.parley.properties.linearize.search;

import dev.parley.model.semantics.ChannelState;
import org.jspecify.annotations.Nullable;

/**
 * The points of a search that led nowhere: which entries had their place, and what the channel held then. How they were
 * ordered among themselves does not matter (Lowe, "Testing for linearizability", 2017). Open addressing, growing.
 */
final class Memo {

    private static final int FIRST = 32;

    private long[] masks = new long[FIRST];
    private @Nullable ChannelState[] states = new @Nullable ChannelState[FIRST];
    private int size;

    /** Remembers a point; false if it was there already. */
    boolean add(long mask, ChannelState state) {
        if (2 * size >= masks.length) {
            grow();
        }
        int slot = slot(mask, state);
        if (states[slot] != null) {
            return false;
        }
        masks[slot] = mask;
        states[slot] = state;
        size++;
        return true;
    }

    int size() {
        return size;
    }

    /** Where the point is, or where it belongs. */
    private int slot(long mask, ChannelState state) {
        long hash = (mask ^ (mask >>> 32)) * 0x9E3779B97F4A7C15L + state.hashCode() * 0xC2B2AE3D27D4EB4FL;
        int slot = (int) (hash >>> 40) & (masks.length - 1);
        while (true) {
            ChannelState there = states[slot];
            if (there == null || (masks[slot] == mask && there.equals(state))) {
                return slot;
            }
            slot = (slot + 1) & (masks.length - 1);
        }
    }

    private void grow() {
        long[] oldMasks = masks;
        @Nullable ChannelState[] oldStates = states;
        masks = new long[2 * oldMasks.length];
        states = new @Nullable ChannelState[2 * oldMasks.length];
        for (int i = 0; i < oldMasks.length; i++) {
            ChannelState state = oldStates[i];
            if (state != null) {
                int slot = slot(oldMasks[i], state);
                masks[slot] = oldMasks[i];
                states[slot] = state;
            }
        }
    }
}
