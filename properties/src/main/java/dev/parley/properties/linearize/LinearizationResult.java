package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.linearize.explain.Diagnosis;

/** What a {@link Judge} says of one history. */
public sealed interface LinearizationResult {

    /**
     * The model explains the history.
     *
     * @param order one order that does: the ids of the calls that took effect, or answered that there was nothing to be
     *     done. The two sides of a rendezvous stand side by side, the sender first; calls that by their outcome did
     *     nothing (blocked, interrupted, rejected), and pending ones that did nothing, are left out
     */
    record Explained(ImmutableList<Integer> order) implements LinearizationResult {}

    /** The model does not explain the history: what is wrong with it. */
    record Unexplained(Diagnosis diagnosis) implements LinearizationResult {}

    /** The search was given up before it came to an end, and why. Never a pass. */
    record Undecided(String reason) implements LinearizationResult {}
}
