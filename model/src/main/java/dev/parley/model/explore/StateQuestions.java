package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import dev.parley.model.explore.judge.Standstills;
import dev.parley.model.explore.machine.StateLayout;
import dev.parley.model.explore.search.Expander;
import dev.parley.model.explore.search.StatePredicate;
import java.util.List;
import java.util.function.Predicate;

/** Properties as questions about one state after the other. Serves one thread. */
final class StateQuestions {

    private static final StatePredicate NEVER = (_, _) -> false;

    private final Standstills standstills;
    private final View view;

    StateQuestions(StateLayout layout) {
        this.standstills = new Standstills(layout);
        this.view = new View(layout);
    }

    /** For each property, whether a state settles it: shows that it does not hold, or that it is possible. */
    ImmutableList<StatePredicate> settling(List<Property> properties) {
        return properties.stream().map(this::settling).collect(ImmutableList.toImmutableList());
    }

    /** The index under which broken claims are asked about. */
    static int indexOfClaims(List<Property> properties) {
        int index = properties.indexOf(Property.claims());
        return index < 0 ? Expander.NO_CLAIMS : index;
    }

    private StatePredicate settling(Property property) {
        return switch (property) {
            // Steps break claims, not states.
            case Property.Claims _ -> NEVER;
            case Property.NoDeadlock _ -> deadlock();
            case Property.Invariant invariant -> not(where(invariant.holds()));
            case Property.AtEnd atEnd -> {
                StatePredicate wrong = not(where(atEnd.holds()));
                yield (state, enabled) -> enabled == 0 && wrong.test(state, enabled);
            }
            case Property.Possible possible -> where(possible.holds());
            case Property.DeadlockIsInevitable _, Property.Eventually _, Property.LeadsTo _ -> NEVER;
        };
    }

    /** Somebody will never go on. */
    StatePredicate deadlock() {
        return (state, enabled) -> standstills.stuck(state, enabled) != 0;
    }

    StatePredicate where(Predicate<View> holds) {
        return (state, _) -> holds.test(view.at(state));
    }

    private static StatePredicate not(StatePredicate predicate) {
        return (state, enabled) -> !predicate.test(state, enabled);
    }
}
