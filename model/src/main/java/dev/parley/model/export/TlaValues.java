package dev.parley.model.export;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Value;
import java.util.stream.Collectors;

/**
 * What a process computes, in TLA+. Every value is a tuple that begins with a string, so that any two can be compared: a number is
 * {@code <<"#", n>>}, a channel {@code <<"@", name>>}, a message its tag and its fields.
 */
final class TlaValues {

    static final String ZERO = "<<\"#\", 0>>";

    private final String process;

    TlaValues(String process) {
        this.process = process;
    }

    static String text(String string) {
        return '"' + string.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static String number(String plain) {
        return "<<\"#\", " + plain + ">>";
    }

    /** The number that a value is. */
    static String plain(String value) {
        String prefix = "<<\"#\", ";
        return value.startsWith(prefix) && value.lastIndexOf("<<") == 0
                ? value.substring(prefix.length(), value.length() - 2)
                : value + "[2]";
    }

    /** What a variable is worth before the step, or since. */
    String variable(String name, TlaPath path) {
        String known = path.values().get(name);
        return known == null ? "var[" + text(process) + "][" + text(name) + "]" : known;
    }

    String of(Expression expression, TlaPath path) {
        return switch (expression) {
            case Expression.Constant(Value value) -> of(value);
            case Expression.Variable(String name) -> variable(name, path);
            case Expression.Construction(String tag, ImmutableList<Expression> fields) ->
                tuple(tag, fields.stream().map(field -> of(field, path)).collect(ImmutableList.toImmutableList()));
            case Expression.Calculation(Expression.Operator operator, Expression left, Expression right) -> {
                String a = plain(of(left, path));
                String b = plain(of(right, path));
                yield number(
                        switch (operator) {
                            case PLUS -> "(" + a + " + " + b + ")";
                            case MINUS -> "(" + a + " - " + b + ")";
                            case TIMES -> "(" + a + " * " + b + ")";
                            case MODULO -> "(" + a + " % " + b + ")";
                            case LEAST -> "(IF " + a + " < " + b + " THEN " + a + " ELSE " + b + ")";
                            case GREATEST -> "(IF " + a + " < " + b + " THEN " + b + " ELSE " + a + ")";
                        });
            }
        };
    }

    static String of(Value value) {
        return switch (value) {
            case Value.Numeral(int number) -> number(Integer.toString(number));
            case Value.Reference(String channel) -> "<<\"@\", " + text(channel) + ">>";
            case Value.Tagged(String tag, ImmutableList<Value> fields) ->
                tuple(tag, fields.stream().map(TlaValues::of).collect(ImmutableList.toImmutableList()));
        };
    }

    private static String tuple(String tag, ImmutableList<String> fields) {
        return "<<" + text(tag) + fields.stream().map(field -> ", " + field).collect(Collectors.joining()) + ">>";
    }

    /** The name of the channel that a value is. */
    String channel(Expression channel, TlaPath path) {
        return channel instanceof Expression.Constant(Value.Reference(String name)) ? text(name) : of(channel, path) + "[2]";
    }

    String condition(Condition condition, TlaPath path) {
        return switch (condition) {
            case Condition.Always _ -> "TRUE";
            case Condition.Comparison(Condition.Relation relation, Expression left, Expression right) ->
                relation == Condition.Relation.EQUAL
                        ? of(left, path) + " = " + of(right, path)
                        : plain(of(left, path)) + " < " + plain(of(right, path));
            case Condition.HasTag(Expression message, String tag) -> of(message, path) + "[1] = " + text(tag);
            case Condition.Not(Condition negated) -> "~(" + condition(negated, path) + ")";
            case Condition.Both(Condition left, Condition right) ->
                "(" + condition(left, path) + " /\\ " + condition(right, path) + ")";
            case Condition.Either(Condition left, Condition right) ->
                "(" + condition(left, path) + " \\/ " + condition(right, path) + ")";
        };
    }
}
