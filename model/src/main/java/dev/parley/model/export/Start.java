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
 * Where a process stops first, and with which values, if that is the same in every run; so that a text can begin there, and what
 * happens before is no step of its own.
 *
 * @param stop empty if it ends
 * @param variables those that are not 0
 * @param left for each loop that it is in, how many rounds are left
 */
record Start(Optional<Place> stop, ImmutableMap<String, Value> variables, ImmutableMap<Place, Integer> left) {

    private static final int MOST_STATEMENTS = 10_000;

    /** Empty if it depends on a choice, or a claim is made before. */
    static Optional<Start> of(Process process) {
        return new Run().run(Place.first(process.body(), Optional.empty()));
    }

    private static final class Run {

        private final Variables variables = new Variables();
        private final Map<Place, Integer> left = new HashMap<>();

        Optional<Start> run(Place first) {
            Place place = first;
            for (int i = 0; i < MOST_STATEMENTS; i++) {
                if (place.isAtEnd()) {
                    if (place.outer().isEmpty()) {
                        return at(Optional.empty());
                    }
                    Place outer = place.outer().get();
                    boolean loop = outer.statement() instanceof Statement.While
                            || outer.statement() instanceof Statement.Repeat;
                    place = loop ? outer : outer.next();
                } else if (place.stops()) {
                    return at(Optional.of(place));
                } else {
                    Optional<Place> next = local(place);
                    if (next.isEmpty()) {
                        return place.statement() instanceof Statement.Stop ? at(Optional.empty()) : Optional.empty();
                    }
                    place = next.get();
                }
            }
            return Optional.empty();
        }

        private Optional<Start> at(Optional<Place> stop) {
            return Optional.of(new Start(stop, variables.all(), ImmutableMap.copyOf(left)));
        }

        private Optional<Place> local(Place place) {
            return switch (place.statement()) {
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
                default -> Optional.empty();
            };
        }
    }
}
