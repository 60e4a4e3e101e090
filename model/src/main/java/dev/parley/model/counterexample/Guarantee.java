package dev.parley.model.counterexample;

import dev.parley.model.rule.Rule;

/** A rule that a run breaks or keeps, and what it says there. */
public record Guarantee(Rule rule, String statement) {

    /** What the rule says everywhere. */
    public static Guarantee of(Rule rule) {
        return new Guarantee(rule, rule.statement());
    }

    /** As in {@code GEN-1: nothing is received that was not sent}. */
    public String sentence() {
        return rule.id() + ": " + statement;
    }
}
