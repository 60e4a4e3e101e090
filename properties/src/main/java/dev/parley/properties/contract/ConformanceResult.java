package dev.parley.properties.contract;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Budget;
import java.util.Optional;

/**
 * The verdicts on one implementation, one for every rule, in the catalogue's order.
 *
 * @param millis how long the check took, for information only
 */
public record ConformanceResult(String name, Budget budget, ImmutableMap<Rule, Verdict> verdicts, long millis) {

    /** The verdict under one rule. */
    public Verdict of(Rule rule) {
        Verdict verdict = verdicts.get(rule);
        if (verdict == null) {
            throw new IllegalStateException("there is a verdict for every rule, but none for " + rule.id());
        }
        return verdict;
    }

    /** Whether nothing was violated and nothing was left undecided. */
    public boolean conforms() {
        return verdicts.values().stream()
                .allMatch(verdict -> verdict instanceof Verdict.Conforms || verdict instanceof Verdict.NotDeclared);
    }

    /** The counterexample of the first rule that is violated. */
    public Optional<Counterexample> counterexample() {
        return verdicts.values().stream()
                .filter(Verdict.Violates.class::isInstance)
                .map(verdict -> ((Verdict.Violates) verdict).counterexample())
                .findFirst();
    }
}
