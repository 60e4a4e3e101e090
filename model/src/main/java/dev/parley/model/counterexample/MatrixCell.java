package dev.parley.model.counterexample;

import dev.parley.model.rule.Rule;

/**
 * One cell of the matrix.
 *
 * @param expected the label of the verdict that this implementation is expected to get, or {@link #ANY}: a flawed twin
 *     is expected to violate the rule that it must be caught by, and may or may not violate others
 * @param seed what the programs and schedules were drawn from
 * @param millis how long the check took, for information only
 */
public record MatrixCell(String implementation, Rule rule, Verdict verdict, String expected, String seed, long millis) {

    /** Expected where a flawed twin is held to a rule other than its own: conforming and violating are both fine. */
    public static final String ANY = "ANY";

    /** Expected of a flawed twin under the rule that it must be caught by. */
    public static final String VIOLATES = "VIOLATES";

    /**
     * Whether this is no reason to look closer. A rule that is not declared is as expected, unless it is the one that
     * a flawed twin must be caught by. What is inconclusive is as expected only where that very label is expected.
     */
    public boolean isAsExpected() {
        return switch (verdict) {
            case Verdict.NotDeclared n -> !expected.equals(VIOLATES);
            case Verdict.Inconclusive i -> expected.equals(i.label());
            case Verdict.Conforms c -> expected.equals(ANY) || expected.equals(c.label());
            case Verdict.Violates v -> expected.equals(ANY) || expected.equals(v.label());
        };
    }

    /** Whether the implementation is here to be caught. */
    public boolean isOfFlawedTwin() {
        return expected.equals(VIOLATES);
    }
}
