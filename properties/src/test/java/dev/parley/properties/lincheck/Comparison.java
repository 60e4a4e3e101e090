package dev.parley.properties.lincheck;

import com.google.common.base.Splitter;
import dev.parley.implementations.Implementation;
import dev.parley.model.rule.Rule;
import dev.parley.properties.lincheck.LincheckResult.Agrees;
import dev.parley.properties.lincheck.LincheckResult.FindsViolation;
import dev.parley.properties.lincheck.LincheckResult.NotApplicable;
import java.util.Optional;

/**
 * How Lincheck's opinion on an implementation compares with what Parley says of it: with the verdict that the check of
 * every implementation must come to, or fails the build itself, so that neither of the two has to wait for the other.
 *
 * <p>Only a violation is strong evidence: it comes with an execution that occurred. That Lincheck finds none says
 * little, since its budget is small, it is given the strict non-blocking operations only, and it neither waits nor
 * interrupts; so that is never a disagreement, whatever Parley says. A violation of an implementation in which Parley
 * finds none always is one: either Parley misses something, or the specification means different things to the two.
 *
 * @param why in one line; of a disagreement, more lines tell what Lincheck found
 */
record Comparison(Standing standing, String why) {

    enum Standing {
        AGREES("agrees"),
        /** Parley finds a violation, and Lincheck does not. */
        FINDS_LESS("finds less"),
        NOT_APPLICABLE("not applicable"),
        DISAGREES("DISAGREES");

        private final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    static Comparison of(LincheckResult opinion, Implementation implementation) {
        Optional<String> broken = implementation.flaw().map(Rule::id);
        return switch (opinion) {
            case NotApplicable(String reason) -> new Comparison(Standing.NOT_APPLICABLE, reason);
            case FindsViolation(String text) ->
                broken.map(rule -> new Comparison(Standing.AGREES, "both find a violation; Parley: " + rule))
                        .orElseGet(() -> new Comparison(
                                Standing.DISAGREES,
                                "it finds a violation of " + implementation.name()
                                        + ", and Parley does not\n\nLincheck:\n" + text));
            case Agrees agrees ->
                broken.map(rule -> new Comparison(Standing.FINDS_LESS, effort(agrees) + ", where Parley finds " + rule))
                        .orElseGet(() -> new Comparison(Standing.AGREES, effort(agrees)));
        };
    }

    private static String effort(Agrees agrees) {
        return "no violation in " + agrees.invocations() + " invocations of " + agrees.scenarios() + " programs";
    }

    /** The standing and why, without what Lincheck found. */
    String line() {
        return standing.words + ": " + Splitter.on('\n').split(why).iterator().next();
    }
}
