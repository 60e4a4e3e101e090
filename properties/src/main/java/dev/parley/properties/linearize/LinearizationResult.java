package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.history.Standstill;
import dev.parley.model.rule.Rule;
import java.util.Optional;

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

    /**
     * The model does not explain the history.
     *
     * @param rule the weakest rule that is broken, as {@link Waiver} defines it
     * @param sentence what went wrong, in one sentence that stands alone, without a full stop
     * @param because the argument, a step an entry, the contradiction last
     * @param offending ids of the calls that the argument speaks of
     * @param standstill which kind of standstill it is, if somebody waits for ever; the sentence begins with it
     */
    record Unexplained(
            Rule rule,
            String sentence,
            ImmutableList<String> because,
            ImmutableSet<Integer> offending,
            Optional<Standstill> standstill)
            implements LinearizationResult {}

    /** The search was given up before it came to an end, and why. Never a pass. */
    record Undecided(String reason) implements LinearizationResult {}
}
