package dev.parley.properties.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.rule.Rule;

/** What an {@link Audit} says of one history: the verdict, who gave it, and why it is to be believed. */
public sealed interface AuditResult {

    /** How many operations were judged. */
    long operations();

    /** Some order explains the history. */
    record Conforms(long operations, DecidedBy by) implements AuditResult {
        public Conforms {
            if (operations < 1) {
                throw new IllegalArgumentException("nothing conforms over no operation at all");
            }
        }
    }

    /** No order explains the history. */
    record Violates(long operations, DecidedBy by, Witness witness) implements AuditResult {}

    /** Nothing can be said, and why. Never a pass. */
    record Inconclusive(long operations, String reason) implements AuditResult {}

    /**
     * Which judge decided, and why its answer is exact.
     *
     * @param judge such as {@code order sweep}
     * @param exact one sentence, without a full stop
     */
    record DecidedBy(String judge, String exact) {}

    /**
     * What proves a violation.
     *
     * @param sentence what went wrong, in one sentence that stands alone, without a full stop
     * @param because the argument, a step an entry, the contradiction last
     * @param operations the operations that the argument speaks of: their numbers in the recording, from 0
     */
    record Witness(Rule rule, String sentence, ImmutableList<Reason> because, ImmutableSortedSet<Long> operations) {}

    /** {@code CONFORMS}, {@code VIOLATES} or {@code INCONCLUSIVE}. */
    default String label() {
        return switch (this) {
            case Conforms c -> "CONFORMS";
            case Violates v -> "VIOLATES";
            case Inconclusive i -> "INCONCLUSIVE";
        };
    }
}
