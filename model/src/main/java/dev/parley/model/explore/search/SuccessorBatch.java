package dev.parley.model.explore.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What came of expanding some states: their successors, as bytes, in order; and what was found out about the states.
 */
public final class SuccessorBatch {

    /**
     * A state that was looked for.
     *
     * @param index that of what was looked for
     * @param state the address of the state
     * @param claim the claim that a step from there breaks; empty if the state itself is meant
     */
    public record Hit(int index, long state, String claim) {}

    private byte[] bytes = new byte[1 << 16];
    private int[] ends = new int[1 << 10];
    private long[] parents = new long[1 << 10];
    private long[] hashes = new long[1 << 10];
    private int count;
    private int used;
    private long transitions;
    private final List<Hit> hits = new ArrayList<>();
    private int beyond = -1;
    private String broken = "";
    /** Of no use but to be written, so that what it is computed from is read. */
    @SuppressWarnings("unused")
    private long looked;

    void clear() {
        count = 0;
        used = 0;
        transitions = 0;
        hits.clear();
        beyond = -1;
        broken = "";
    }

    void add(byte[] state, int length, long parent) {
        if (used + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (used + length));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            parents = Arrays.copyOf(parents, 2 * count);
            hashes = Arrays.copyOf(hashes, 2 * count);
        }
        System.arraycopy(state, 0, bytes, used, length);
        used += length;
        ends[count] = used;
        parents[count] = parent;
        hashes[count] = StateStore.hash(state, 0, length);
        count++;
        transitions++;
    }

    /** A step that leads to no state that is kept. */
    void step() {
        transitions++;
    }

    void hit(Hit hit) {
        hits.add(hit);
    }

    /** A step would have led beyond the space for this channel. */
    void beyond(int channel) {
        beyond = channel;
    }

    /** A step broke this claim, and leads no further. */
    void broken(String claim) {
        broken = claim;
    }

    int count() {
        return count;
    }

    long transitions() {
        return transitions;
    }

    List<Hit> hits() {
        return hits;
    }

    /** The channel for which there was too little space, or -1. */
    int beyond() {
        return beyond;
    }

    /** A claim that was broken, or nothing. */
    String broken() {
        return broken;
    }

    /** Has what {@link #addTo} will look at fetched from memory, for all successors at the same time. */
    void lookAhead(StateStore store) {
        long seen = 0;
        for (int i = 0; i < count; i++) {
            seen += store.lookAt(hashes[i]);
        }
        looked = seen;
    }

    /** Adds one of the successors to a store; see {@link StateStore#add}. */
    long addTo(StateStore store, int index) {
        int from = index == 0 ? 0 : ends[index - 1];
        return store.add(bytes, from, ends[index] - from, hashes[index], parents[index]);
    }
}
