package dev.parley.model.explore;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Value;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** The lines of one process, numbered in reading order, and what follows each; and what its expressions are worth. */
final class NaiveProgram {

    /** Where a process has ended. */
    static final int END = -1;

    /** Added to the number of a loop: it begins its next round. */
    static final int AGAIN = 1 << 20;

    /** Added to the number of a transfer: its message waits to be received. */
    static final int HANDED = 1 << 21;

    private static final Value ZERO = new Value.Numeral(0);

    private final List<Statement> lines = new ArrayList<>();
    private final List<Integer> following = new ArrayList<>();
    private final IdentityHashMap<List<Statement>, Integer> firsts = new IdentityHashMap<>();
    private final int entry;

    NaiveProgram(List<Statement> body) {
        this.entry = number(body, END);
    }

    private int number(List<Statement> block, int after) {
        if (block.isEmpty()) {
            return after;
        }
        int first = lines.size();
        firsts.put(block, first);
        for (int i = 0; i < block.size(); i++) {
            lines.add(block.get(i));
            following.add(i + 1 < block.size() ? first + i + 1 : after);
        }
        for (int i = 0; i < block.size(); i++) {
            int next = following.get(first + i);
            switch (block.get(i)) {
                case Statement.Select select -> {
                    select.branches().forEach(branch -> number(branch.body(), next));
                    select.otherwise().ifPresent(body -> number(body, next));
                    select.timeout().ifPresent(body -> number(body, next));
                }
                case Statement.Choose choose -> choose.alternatives().forEach(body -> number(body, next));
                case Statement.When when -> {
                    number(when.then(), next);
                    number(when.otherwise(), next);
                }
                case Statement.While loop -> number(loop.body(), first + i);
                case Statement.Repeat loop -> number(loop.body(), first + i + AGAIN);
                default -> {}
            }
        }
        return first;
    }

    int entry() {
        return entry;
    }

    Statement line(int number) {
        return lines.get(number);
    }

    int following(int number) {
        return following.get(number);
    }

    /** The first line of a block, or what comes after it if it has none. */
    int first(List<Statement> block, int after) {
        return block.isEmpty() ? after : firsts.getOrDefault(block, END);
    }

    static Value value(Expression expression, ImmutableMap<String, Value> variables) {
        return switch (expression) {
            case Expression.Constant(Value value) -> value;
            case Expression.Variable(String name) -> variables.getOrDefault(name, ZERO);
            case Expression.Construction(String tag, var fields) ->
                new Value.Tagged(
                        tag,
                        fields.stream()
                                .map(field -> value(field, variables))
                                .collect(com.google.common.collect.ImmutableList.toImmutableList()));
            case Expression.Calculation(Expression.Operator operator, Expression left, Expression right) -> {
                int a = ((Value.Numeral) value(left, variables)).value();
                int b = ((Value.Numeral) value(right, variables)).value();
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

    static boolean holds(Condition condition, ImmutableMap<String, Value> variables) {
        return switch (condition) {
            case Condition.Always _ -> true;
            case Condition.Comparison(Condition.Relation relation, Expression left, Expression right) -> {
                Value a = value(left, variables);
                Value b = value(right, variables);
                yield relation == Condition.Relation.EQUAL
                        ? a.equals(b)
                        : ((Value.Numeral) a).value() < ((Value.Numeral) b).value();
            }
            case Condition.HasTag(Expression message, String tag) ->
                value(message, variables) instanceof Value.Tagged(String is, var _) && is.equals(tag);
            case Condition.Not(Condition negated) -> !holds(negated, variables);
            case Condition.Both(Condition left, Condition right) -> holds(left, variables) && holds(right, variables);
            case Condition.Either(Condition left, Condition right) -> holds(left, variables) || holds(right, variables);
        };
    }
}
