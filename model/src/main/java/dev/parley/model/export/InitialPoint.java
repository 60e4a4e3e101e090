package dev.parley.model.export;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Value;
import dev.parley.model.system.Variables;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a process stops first, and with which values, if that is the same in every run; so that a text can begin there,
 * and what happens before is no step of its own.
 *
 * @param stop empty if it ends
 * @param variables those that are not 0
 * @param left for each loop that it is in, how many rounds are left
 */
record InitialPoint(
        Optional<ControlPoint> stop, ImmutableMap<String, Value> variables, ImmutableMap<ControlPoint, Integer> left) {

    private static final int MOST_STATEMENTS = 10_000;

    /** Empty if it depends on a choice, or a claim is made before. */
    static Optional<InitialPoint> of(Process process) {
        return new Run().run(ControlPoint.first(process.body(), Optional.empty()));
    }

    private static final class Run {

        private final Variables variables = new Variables();
        private final Map<ControlPoint, Integer> left = new HashMap<>();

        Optional<InitialPoint> run(ControlPoint first) {
            ControlPoint place = first;
            for (int i = 0; i < MOST_STATEMENTS; i++) {
                if (place.isAtEnd()) {
                    if (place.outer().isEmpty()) {
                        return at(Optional.empty());
                    }
                    ControlPoint outer = place.outer().get();
                    place = outer.statement() instanceof Statement.Loop ? outer : outer.next();
                    continue;
                }
                switch (place.statement()) {
                    case Statement.Step _ -> {
                        return at(Optional.of(place));
                    }
                    case Statement.Stop _ -> {
                        return at(Optional.empty());
                    }
                    case Statement.Local local -> {
                        Optional<ControlPoint> next = local(place, local);
                        if (next.isEmpty()) {
                            return Optional.empty();
                        }
                        place = next.get();
                    }
                }
            }
            return Optional.empty();
        }

        private Optional<InitialPoint> at(Optional<ControlPoint> stop) {
            return Optional.of(new InitialPoint(stop, variables.all(), ImmutableMap.copyOf(left)));
        }

        /** Where it goes on; empty if that is not known. */
        private Optional<ControlPoint> local(ControlPoint place, Statement.Local statement) {
            return switch (statement) {
                case Statement.Let let -> {
                    variables.set(let.variable(), variables.value(let.value()));
                    yield Optional.of(place.next());
                }
                case Statement.When when ->
                    Optional.of(place.into(variables.test(when.condition()) ? when.then() : when.otherwise()));
                case Statement.While loop ->
                    Optional.of(variables.test(loop.condition()) ? place.into(loop.body()) : place.next());
                case Statement.Repeat loop -> {
                    int rounds = left.containsKey(place) ? left.getOrDefault(place, 0) : variables.number(loop.times());
                    if (rounds > 0) {
                        left.put(place, rounds - 1);
                        yield Optional.of(place.into(loop.body()));
                    }
                    left.remove(place);
                    yield Optional.of(place.next());
                }
                case Statement.Choose _, Statement.Open _, Statement.Claim _, Statement.Stop _, Statement.Crash _ ->
                    Optional.empty();
            };
        }
    }
}
