package dev.parley.properties.contract;

import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;

/** Nothing can be said of a rule, which is not a pass. It has no stack trace: the reason says more. */
public final class InconclusiveCheck extends AssertionError {

    private static final long serialVersionUID = 1;

    InconclusiveCheck(Rule rule, Verdict.Inconclusive verdict) {
        super(rule.id() + " is inconclusive after " + verdict.schedules() + " schedules: " + verdict.reason());
        setStackTrace(new StackTraceElement[0]);
    }
}
