package dev.parley.properties.lincheck;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import dev.parley.properties.lincheck.Opinion.Agrees;
import dev.parley.properties.lincheck.Opinion.FindsViolation;
import dev.parley.properties.lincheck.Opinion.NotApplicable;

/**
 * How Lincheck's opinion on an implementation compares with Parley's verdicts.
 *
 * <p>Only a violation is strong evidence: it comes with an execution that occurred. That Lincheck finds none says
 * little, since its budget is small, it is given the strict non-blocking operations only, and it neither waits nor
 * interrupts; so that is never a disagreement, whatever Parley says. A violation that Parley does not find is always
 * one, in a flawed twin as well: either Parley misses something, or the specification means different things to the
 * two.
 *
 * @param why in one line; of a disagreement, more lines tell both sides
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

    static Comparison of(Opinion opinion, Verdicts verdicts) {
        ImmutableList<String> broken = verdicts.broken();
        return switch (opinion) {
            case NotApplicable(String reason) -> new Comparison(Standing.NOT_APPLICABLE, reason);
            case FindsViolation(String text) -> broken.isEmpty()
                    ? new Comparison(
                            Standing.DISAGREES,
                            "it finds a violation of " + verdicts.implementation() + ", and Parley does not\n\nParley:\n"
                                    + verdicts + "\n\nLincheck:\n" + text)
                    : new Comparison(Standing.AGREES, "both find a violation; Parley: " + list(broken));
            case Agrees agrees -> broken.isEmpty()
                    ? new Comparison(Standing.AGREES, effort(agrees))
                    : new Comparison(Standing.FINDS_LESS, effort(agrees) + ", where Parley finds " + list(broken));
        };
    }

    private static String effort(Agrees agrees) {
        return "no violation in " + agrees.invocations() + " invocations of " + agrees.scenarios() + " programs";
    }

    private static String list(ImmutableList<String> rules) {
        return Joiner.on(", ").join(rules);
    }

    /** The standing and why, without the two sides of a disagreement. */
    String line() {
        return standing.words + ": " + Splitter.on('\n').split(why).iterator().next();
    }
}
