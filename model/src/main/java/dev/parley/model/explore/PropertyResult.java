package dev.parley.model.explore;

import java.util.Optional;

/** What became of one property. */
public sealed interface PropertyResult {

    /** It holds. The run that shows it, where one is enough: something possible. */
    record Holds(Optional<Trace> witness) implements PropertyResult {}

    /**
     * It does not hold. The run that shows it, where there is one: that nothing of a kind is possible, no run shows.
     */
    record Fails(Optional<Trace> counterexample) implements PropertyResult {}

    /** The exploration did not come far enough. */
    record Unknown(String reason) implements PropertyResult {}

    default boolean holds() {
        return this instanceof Holds;
    }

    default boolean fails() {
        return this instanceof Fails;
    }
}
