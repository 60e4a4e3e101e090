package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Process;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Value;
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

    private static final Value ZERO = new Value.Numeral(0);
    private static final int MOST_STATEMENTS = 10_000;

    /** Empty if it depends on a choice, or a claim is made before. */
    static Optional<Start> of(Process process) {
        return new Run().run(Place.first(process.body(), Optional.empty()));
    }

    private static final class Run {

        private final Map<String, Value> variables = new HashMap<>();
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
            return Optional.of(new Start(stop, ImmutableMap.copyOf(variables), ImmutableMap.copyOf(left)));
        }

        private Optional<Place> local(Place place) {
            return switch (place.statement()) {
                case Statement.Let let -> {
                    variables.put(let.variable(), value(let.value()));
                    yield Optional.of(place.next());
                }
                case Statement.When when ->
                    Optional.of(place.into(holds(when.condition()) ? when.then() : when.otherwise()));
                case Statement.While loop ->
                    Optional.of(holds(loop.condition()) ? place.into(loop.body()) : place.next());
                case Statement.Repeat loop -> {
                    int rounds = left.containsKey(place) ? left.getOrDefault(place, 0) : number(loop.times());
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

        private int number(Expression expression) {
            return ((Value.Numeral) value(expression)).value();
        }

        private Value value(Expression expression) {
            return switch (expression) {
                case Expression.Constant(Value value) -> value;
                case Expression.Variable(String name) -> variables.getOrDefault(name, ZERO);
                case Expression.Construction(String tag, ImmutableList<Expression> fields) ->
                    new Value.Tagged(
                            tag, fields.stream().map(this::value).collect(ImmutableList.toImmutableList()));
                case Expression.Calculation(Expression.Operator operator, Expression left, Expression right) -> {
                    int a = number(left);
                    int b = number(right);
                    yield new Value.Numeral(
                            switch (operator) {
                                case PLUS -> a + b;
                                case MINUS -> a - b;
                                case TIMES -> a * b;
                                case MODULO -> Math.floorMod(a, b);
                                case LEAST -> Math.min(a, b);
                                case GREATEST -> Math.max(a, b);
                            });
                }
            };
        }

        private boolean holds(Condition condition) {
            return switch (condition) {
                case Condition.Always _ -> true;
                case Condition.Comparison(Condition.Relation relation, Expression left, Expression right) ->
                    relation == Condition.Relation.EQUAL
                            ? value(left).equals(value(right))
                            : number(left) < number(right);
                case Condition.HasTag(Expression message, String tag) ->
                    value(message) instanceof Value.Tagged tagged && tagged.tag().equals(tag);
                case Condition.Not(Condition negated) -> !holds(negated);
                case Condition.Both(Condition left, Condition right) -> holds(left) && holds(right);
                case Condition.Either(Condition left, Condition right) -> holds(left) || holds(right);
            };
        }
    }
}
