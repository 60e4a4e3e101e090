package dev.parley.model.explore;

import java.util.Optional;

/** What became of one property. */
public sealed interface Finding {

    /** It holds. The run that shows it, where one is enough: something possible. */
    record Holds(Optional<Trace> witness) implements Finding {}

    /** It does not hold. The run that shows it, where there is one: that nothing of a kind is possible, no run shows. */
    record Fails(Optional<Trace> counterexample) implements Finding {}

    /** The exploration did not come far enough. */
    record Unknown(String reason) implements Finding {}

    default boolean holds() {
        return this instanceof Holds;
    }

    default boolean fails() {
        return this instanceof Fails;
    }
}
