package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Value;
import java.util.function.ToIntFunction;

/** Compiles what a process computes. */
final class ExpressionCompiler {

    private final String process;
    private final ValueCodes values;
    private final ImmutableList<String> channels;
    private final ToIntFunction<String> slots;

    ExpressionCompiler(String process, ValueCodes values, ImmutableList<String> channels, ToIntFunction<String> slots) {
        this.process = process;
        this.values = values;
        this.channels = channels;
        this.slots = slots;
    }

    Evaluator of(Expression expression) {
        return switch (expression) {
            case Expression.Constant(Value.Reference(String name)) -> {
                int index = channels.indexOf(name);
                yield new Evaluator.ChannelConstant(values.reference(index), index);
            }
            case Expression.Constant(Value value) -> new Evaluator.Constant(values.encode(value, channels));
            case Expression.Variable(String name) -> new Evaluator.Read(slots.applyAsInt(name));
            case Expression.Calculation calculation -> calculation(calculation);
            case Expression.Construction(String tag, ImmutableList<Expression> fields) -> construction(tag, fields);
        };
    }

    private Evaluator construction(String tag, ImmutableList<Expression> fields) {
        int number = values.tag(tag);
        Evaluator[] parts = fields.stream().map(this::of).toArray(Evaluator[]::new);
        if (parts.length == 0) {
            return new Evaluator.Constant(values.tagged(number));
        }
        return new Evaluator.Compound(parts, (state, base) -> {
            int[] computed = new int[parts.length];
            for (int i = 0; i < parts.length; i++) {
                computed[i] = parts[i].of(state, base);
            }
            return values.tagged(number, computed);
        });
    }

    /** An expression whose value must be a number. */
    Evaluator number(Expression expression) {
        Evaluator evaluator = of(expression);
        if (expression instanceof Expression.Constant(Value.Numeral _)) {
            return evaluator;
        }
        return new Evaluator.Compound(new Evaluator[] {evaluator}, (state, base) -> {
            int code = evaluator.of(state, base);
            if (!ValueCodes.isNumber(code)) {
                throw new IllegalStateException("process " + process + " calculates with " + expression + ", which is "
                        + values.decode(code, channels) + " and no number");
            }
            return code;
        });
    }

    private Evaluator calculation(Expression.Calculation calculation) {
        Evaluator left = number(calculation.left());
        Evaluator right = number(calculation.right());
        return new Evaluator.Compound(new Evaluator[] {left, right}, (state, base) -> {
            long a = ValueCodes.toNumber(left.of(state, base));
            long b = ValueCodes.toNumber(right.of(state, base));
            if (calculation.operator() == Expression.Operator.MODULO && b == 0) {
                throw new IllegalStateException("process " + process + " divides by zero in " + calculation);
            }
            long result = switch (calculation.operator()) {
                case PLUS -> a + b;
                case MINUS -> a - b;
                case TIMES -> a * b;
                case MODULO -> Math.floorMod(a, b);
                case LEAST -> Math.min(a, b);
                case GREATEST -> Math.max(a, b);
            };
            if (result < Value.LEAST || result > Value.MOST) {
                throw new IllegalStateException(
                        "process " + process + " computes " + calculation + " = " + result + ", which is out of range");
            }
            return ValueCodes.number((int) result);
        });
    }

    Check of(Condition condition) {
        return switch (condition) {
            case Condition.Always _ -> Check.ALWAYS;
            case Condition.Comparison(Condition.Relation relation, Expression left, Expression right) ->
                relation == Condition.Relation.EQUAL ? equal(of(left), of(right)) : less(number(left), number(right));
            case Condition.HasTag(Expression message, String tag) -> {
                Evaluator code = of(message);
                int number = values.tag(tag);
                yield new Check(new Evaluator[] {code}, (state, base) -> values.hasTag(code.of(state, base), number));
            }
            case Condition.Not(Condition negated) -> {
                Check check = of(negated);
                yield new Check(check.evaluated(), (state, base) -> !check.of(state, base));
            }
            case Condition.Both(Condition left, Condition right) -> {
                Check first = of(left);
                Check second = of(right);
                yield Check.of(first, second, (state, base) -> first.of(state, base) && second.of(state, base));
            }
            case Condition.Either(Condition left, Condition right) -> {
                Check first = of(left);
                Check second = of(right);
                yield Check.of(first, second, (state, base) -> first.of(state, base) || second.of(state, base));
            }
        };
    }

    private static Check equal(Evaluator left, Evaluator right) {
        return new Check(new Evaluator[] {left, right}, (state, base) -> left.of(state, base) == right.of(state, base));
    }

    private static Check less(Evaluator left, Evaluator right) {
        return new Check(new Evaluator[] {left, right}, (state, base) -> left.of(state, base) < right.of(state, base));
    }
}
