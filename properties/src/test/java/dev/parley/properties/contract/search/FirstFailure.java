package dev.parley.properties.contract.search;

import com.google.common.collect.ImmutableSet;
import dev.parley.implementations.Implementation;
import dev.parley.model.rule.Rule;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.strategy.Strategy;
import java.util.OptionalLong;

/** How many schedules a check takes, exactly as it is done by default, until it sees a rule broken. */
public final class FirstFailure {

    private FirstFailure() {}

    /** Empty if the check ends without having seen it. */
    public static OptionalLong of(Implementation implementation, Interleaver interleaver, Rule rule, Budget budget) {
        Watching state = new Watching(rule);
        Examiner examiner = new Examiner(implementation.spec(), interleaver);
        new ProgramSearch(implementation.spec(), examiner, budget, state).explore();
        return state.after;
    }

    /** Has seen enough when it has seen one failure. */
    private static final class Watching extends SearchState {
        private final Rule rule;
        private OptionalLong after = OptionalLong.empty();

        Watching(Rule rule) {
            this.rule = rule;
        }

        @Override
        synchronized void seen(Rule broken, Strategy strategy) {
            super.seen(broken, strategy);
            if (broken == rule) {
                after = OptionalLong.of(schedules(ImmutableSet.copyOf(Profile.values())));
                obstruct("this is what was looked for");
            }
        }
    }
}
