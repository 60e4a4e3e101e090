package dev.parley.properties.deep;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.counterexample.Verdict;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.Conformance;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.ReplayLine;
import java.util.Optional;

/** The flawed twins, and how they are checked here. */
final class Twins {

    private Twins() {}

    static ImmutableList<Implementation> all() {
        return Implementation.all().stream()
                .filter(implementation -> implementation.flaw().isPresent())
                .filter(implementation -> implementation.name().startsWith(System.getProperty("parley.only", "")))
                .collect(ImmutableList.toImmutableList());
    }

    static Rule flaw(Implementation twin) {
        return twin.flaw().orElseThrow();
    }

    /** The verdict under the rule that the twin must be caught by. */
    static Verdict check(Implementation twin, Budget budget) {
        return Conformance.of(twin.name(), twin.spec(), twin::open)
                .within(budget)
                .check()
                .of(flaw(twin));
    }

    static Optional<Counterexample> caught(Implementation twin, Budget budget) {
        return check(twin, budget) instanceof Verdict.Violates violates
                ? Optional.of(violates.counterexample())
                : Optional.empty();
    }

    /** The word that replays a counterexample. */
    static ReplayLine line(Counterexample counterexample) {
        String replay = counterexample.replay();
        return ReplayLine.parse(replay.substring(replay.indexOf("-Dparley.replay=") + "-Dparley.replay=".length()));
    }

    /** What a reader sees of a run. */
    static String seen(Counterexample counterexample) {
        return counterexample.spans() + " " + counterexample.marks();
    }
}
