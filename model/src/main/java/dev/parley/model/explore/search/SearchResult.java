package dev.parley.model.explore.search;

import dev.parley.model.explore.machine.StateLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a search has come to: the states, and what was found out about them. It grows until the search is over. */
public final class SearchResult {

    private final StateLayout layout;
    private final int unboundedChannels;
    private final StateStore store;
    private final Map<Integer, SuccessorBatch.Hit> hits = new HashMap<>();
    private long transitions;
    private @Nullable String incomplete;
    private @Nullable String broken;

    /**
     * Nothing yet.
     *
     * @param unboundedChannels how many messages there is space for in a channel without a bound
     * @param store where the states go
     */
    public SearchResult(StateLayout layout, int unboundedChannels, StateStore store) {
        this.layout = layout;
        this.unboundedChannels = unboundedChannels;
        this.store = store;
    }

    public StateStore store() {
        return store;
    }

    /** How many steps there are, the start among them. */
    public long transitions() {
        return transitions;
    }

    /** The first state of those that were found to be what was looked for under an index. */
    public Optional<SuccessorBatch.Hit> hit(int index) {
        return Optional.ofNullable(hits.get(index));
    }

    /** Why states may be missing; empty if there are no others. */
    public Optional<String> incomplete() {
        return Optional.ofNullable(incomplete);
    }

    /** A claim that was broken, so that a run ends where others might go on. */
    public Optional<String> broken() {
        return Optional.ofNullable(broken);
    }

    /** Takes over what a batch knows beside its successors. */
    void take(SuccessorBatch batch) {
        transitions += batch.transitions();
        for (SuccessorBatch.Hit hit : batch.hits()) {
            hits.putIfAbsent(hit.index(), hit);
        }
        if (broken == null && !batch.broken().isEmpty()) {
            broken = batch.broken();
        }
        if (batch.beyond() >= 0) {
            incomplete = "channel " + layout.channelNames().get(batch.beyond())
                    + " has no bound, and was explored with up to " + unboundedChannels + " messages";
        }
    }

    /** There was no room for a state. */
    void full() {
        incomplete = "there was no room for more than " + store.count() + " states, which take " + (store.bytes() >> 20)
                + " MiB";
    }
}
