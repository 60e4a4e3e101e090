package dev.parley.model.counterexample;

/** What is known of one implementation under one rule. */
public sealed interface Verdict {

    /**
     * No schedule that ran broke the rule.
     *
     * @param exhausted whether every schedule within the stated bound ran
     * @param programs how many programs there were of which every schedule ran, or one equivalent to it
     */
    record Conforms(long schedules, boolean exhausted, long programs) implements Verdict {
        public Conforms(long schedules, boolean exhausted) {
            this(schedules, exhausted, 0);
        }

        public Conforms {
            if (schedules < 1) {
                throw new IllegalArgumentException("nothing conforms over no schedule at all");
            }
        }
    }

    /** A schedule broke the rule, and broke it again when it was executed again. */
    record Violates(long schedules, Counterexample counterexample) implements Verdict {}

    /** Nothing can be said, and why. Never a pass. */
    record Inconclusive(long schedules, String reason) implements Verdict {}

    /** The specification does not call for the rule, and why. */
    record NotDeclared(String reason) implements Verdict {}

    /** The name used in results and matrices. */
    default String label() {
        return switch (this) {
            case Conforms c -> "CONFORMS";
            case Violates v -> "VIOLATES";
            case Inconclusive i -> "INCONCLUSIVE";
            case NotDeclared n -> "NOT_DECLARED";
        };
    }
}
