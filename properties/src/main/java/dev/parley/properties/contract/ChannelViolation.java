package dev.parley.properties.contract;

import dev.parley.model.counterexample.Counterexample;
import dev.parley.reports.text.TextReport;

/**
 * A channel broke a rule. The message says which, how, and what to paste to see it again; the counterexample as text
 * stands where others have a stack trace, so that a summary of many failures stays short.
 */
public final class ChannelViolation extends AssertionError {

    private static final long serialVersionUID = 1;

    private final String report;

    ChannelViolation(Counterexample counterexample) {
        super(counterexample.subject() + " violates " + counterexample.rule().id() + ": " + counterexample.sentence()
                + "\n  to see it again: " + counterexample.replay());
        report = TextReport.render(counterexample);
        setStackTrace(new StackTraceElement[0]);
    }

    /** The counterexample as text, as {@link TextReport} writes it. */
    public String report() {
        return report;
    }

    /** What a stack trace begins with, and all that there is to this one. */
    @Override
    @SuppressWarnings("OverrideThrowableToString") // the message is for summaries; this is what a stack trace prints
    public String toString() {
        return getClass().getName() + ":\n\n" + report;
    }
}
