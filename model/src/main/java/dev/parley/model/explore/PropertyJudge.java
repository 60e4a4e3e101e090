package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.explore.judge.Lasso;
import dev.parley.model.explore.judge.Liveness;
import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.search.SearchResult;
import dev.parley.model.explore.search.Symmetry;
import java.util.Optional;

/** Says what became of each property when all states are there that will be, and shows the run. */
final class PropertyJudge {

    private final ImmutableList<Property> properties;
    private final SearchResult found;
    private final StateQuestions questions;
    private final TraceReconstruction traces;
    private final Liveness liveness;

    PropertyJudge(ImmutableList<Property> properties, SearchResult found, Machine machine, Symmetry symmetry) {
        this.properties = properties;
        this.found = found;
        this.questions = new StateQuestions(machine.layout());
        this.traces = new TraceReconstruction(machine.copy(), found.store(), symmetry);
        this.liveness = new Liveness(machine.copy(), found.store());
    }

    /** Whether a property is about what happens sooner or later. */
    static boolean concernsLiveness(Property property) {
        return switch (property) {
            case Property.DeadlockIsInevitable _, Property.Eventually _, Property.LeadsTo _ -> true;
            case Property.Claims _,
                    Property.NoDeadlock _,
                    Property.Invariant _,
                    Property.AtEnd _,
                    Property.Possible _ -> false;
        };
    }

    /** Whether a property is true of all states if it is true of those that partial-order reduction leaves. */
    static boolean survivesReduction(Property property) {
        return switch (property) {
            case Property.Claims _, Property.NoDeadlock _, Property.AtEnd _ -> true;
            case Property.Invariant _,
                    Property.Possible _,
                    Property.DeadlockIsInevitable _,
                    Property.Eventually _,
                    Property.LeadsTo _ -> false;
        };
    }

    ImmutableMap<Property, PropertyResult> results() {
        ImmutableMap.Builder<Property, PropertyResult> results = ImmutableMap.builder();
        for (int i = 0; i < properties.size(); i++) {
            results.put(properties.get(i), result(i));
        }
        return results.buildOrThrow();
    }

    private PropertyResult result(int index) {
        Property property = properties.get(index);
        Optional<Trace> hit = found.hit(index).map(known -> traces.trace(property, known));
        boolean possible = property instanceof Property.Possible;
        if (hit.isPresent()) {
            return possible ? new PropertyResult.Holds(hit) : new PropertyResult.Fails(hit);
        }
        if (found.incomplete().isPresent()) {
            return new PropertyResult.Unknown(found.incomplete().get());
        }
        // A run ends where a process is wrong: nobody knows what would come after that.
        if (found.broken().isPresent()) {
            return new PropertyResult.Unknown("some runs are cut short by a broken claim ("
                    + found.broken().get() + ")");
        }
        return switch (property) {
            case Property.DeadlockIsInevitable _ -> unless(liveness.avoiding(questions.deadlock()), property);
            case Property.Eventually eventually ->
                unless(liveness.avoiding(questions.where(eventually.holds())), property);
            case Property.LeadsTo leadsTo ->
                unless(
                        liveness.avoiding(questions.where(leadsTo.cause()), questions.where(leadsTo.effect())),
                        property);
            case Property.Possible _ -> new PropertyResult.Fails(Optional.empty());
            case Property.Claims _, Property.NoDeadlock _, Property.Invariant _, Property.AtEnd _ ->
                new PropertyResult.Holds(Optional.empty());
        };
    }

    private PropertyResult unless(Optional<Lasso> lasso, Property property) {
        return lasso.<PropertyResult>map(run -> new PropertyResult.Fails(Optional.of(traces.trace(property, run))))
                .orElseGet(() -> new PropertyResult.Holds(Optional.empty()));
    }
}
