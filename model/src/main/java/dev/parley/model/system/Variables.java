package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;

/** The variables of one process in progress, and what it computes from them. Mutable. */
public final class Variables {

    private static final Value NOTHING = new Value.Numeral(0);

    private final Map<String, Value> values = new HashMap<>();

    /** The value of a variable; 0 if it never got one. */
    public Value get(String name) {
        return values.getOrDefault(name, NOTHING);
    }

    public void set(String name, Value value) {
        values.put(name, value);
    }

    /** All that have got a value. */
    public ImmutableMap<String, Value> all() {
        return ImmutableMap.copyOf(values);
    }

    /** Puts the fields of a message into variables; false if it has not that tag, or not as many fields. */
    public boolean open(Value message, String tag, ImmutableList<String> names) {
        if (!(message instanceof Value.Tagged(String own, ImmutableList<Value> fields))
                || !own.equals(tag)
                || fields.size() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            set(names.get(i), fields.get(i));
        }
        return true;
    }

    /**
     * The value of an expression.
     *
     * @throws IllegalStateException if it calculates with something that is no number
     */
    public Value value(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value value) -> value;
            case Expression.Variable(String name) -> get(name);
            case Expression.Calculation calculation -> new Value.Numeral(calculate(calculation));
            case Expression.Construction(String tag, ImmutableList<Expression> fields) ->
                new Value.Tagged(tag, fields.stream().map(this::value).collect(ImmutableList.toImmutableList()));
        };
    }

    /**
     * The number that an expression comes to.
     *
     * @throws IllegalStateException if it is no number
     */
    public int number(Expression expression) {
        if (value(expression) instanceof Value.Numeral(int number)) {
            return number;
        }
        throw new IllegalStateException(expression + " is " + value(expression) + " and no number");
    }

    private int calculate(Expression.Calculation calculation) {
        int left = number(calculation.left());
        int right = number(calculation.right());
        return switch (calculation.operator()) {
            case PLUS -> Math.addExact(left, right);
            case MINUS -> Math.subtractExact(left, right);
            case TIMES -> Math.multiplyExact(left, right);
            case MODULO -> Math.floorMod(left, right);
            case LEAST -> Math.min(left, right);
            case GREATEST -> Math.max(left, right);
        };
    }

    /** Whether a condition holds. */
    public boolean test(Condition condition) {
        return switch (condition) {
            case Condition.Always _ -> true;
            case Condition.Comparison(Condition.Relation relation, Expression left, Expression right) ->
                relation == Condition.Relation.EQUAL ? value(left).equals(value(right)) : number(left) < number(right);
            case Condition.HasTag(Expression message, String tag) ->
                value(message) instanceof Value.Tagged tagged && tagged.tag().equals(tag);
            case Condition.Not(Condition negated) -> !test(negated);
            case Condition.Both(Condition left, Condition right) -> test(left) && test(right);
            case Condition.Either(Condition left, Condition right) -> test(left) || test(right);
        };
    }
}
