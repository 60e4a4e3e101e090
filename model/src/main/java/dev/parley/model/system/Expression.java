package dev.parley.model.system;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/** What a process computes, over its own variables alone. */
public sealed interface Expression {

    /** A value as it is written. */
    record Constant(Value value) implements Expression {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** The value of a variable of the process. */
    record Variable(String name) implements Expression {
        @Override
        public String toString() {
            return name;
        }
    }

    /** A calculation with two numbers. */
    record Calculation(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public String toString() {
            return "(" + left + " " + operator.symbol + " " + right + ")";
        }
    }

    /** A message that is put together. */
    record Construction(String tag, ImmutableList<Expression> fields) implements Expression {
        @Override
        public String toString() {
            return fields.isEmpty() ? tag : tag + "(" + Joiner.on(", ").join(fields) + ")";
        }
    }

    /** How two numbers become one. */
    enum Operator {
        PLUS("+"),
        MINUS("-"),
        TIMES("*"),
        /** The remainder that has the sign of the divisor. */
        MODULO("mod"),
        LEAST("min"),
        GREATEST("max");

        private final String symbol;

        Operator(String symbol) {
            this.symbol = symbol;
        }
    }

    static Expression number(int value) {
        return new Constant(new Value.Numeral(value));
    }

    /** The constants and variables that it is made of, from left to right. */
    default Stream<Expression> leaves() {
        return switch (this) {
            case Constant _, Variable _ -> Stream.of(this);
            case Calculation(Operator _, Expression left, Expression right) ->
                Stream.concat(left.leaves(), right.leaves());
            case Construction(String _, ImmutableList<Expression> fields) ->
                fields.stream().flatMap(Expression::leaves);
        };
    }

    /** The names of the variables that it reads. */
    default Stream<String> variables() {
        return leaves().flatMap(leaf -> leaf instanceof Variable(String name) ? Stream.of(name) : Stream.empty());
    }

    default Expression plus(Expression other) {
        return new Calculation(Operator.PLUS, this, other);
    }

    default Expression plus(int number) {
        return plus(number(number));
    }

    default Expression minus(Expression other) {
        return new Calculation(Operator.MINUS, this, other);
    }

    default Expression minus(int number) {
        return minus(number(number));
    }

    default Expression times(Expression other) {
        return new Calculation(Operator.TIMES, this, other);
    }

    default Expression modulo(int number) {
        return new Calculation(Operator.MODULO, this, number(number));
    }

    /** The lesser of two numbers. */
    default Expression atMost(Expression other) {
        return new Calculation(Operator.LEAST, this, other);
    }

    /** The greater of two numbers. */
    default Expression atLeast(Expression other) {
        return new Calculation(Operator.GREATEST, this, other);
    }

    default Condition is(Expression other) {
        return new Condition.Comparison(Condition.Relation.EQUAL, this, other);
    }

    default Condition is(int number) {
        return is(number(number));
    }

    default Condition isNot(Expression other) {
        return is(other).not();
    }

    default Condition isNot(int number) {
        return is(number).not();
    }

    default Condition less(Expression other) {
        return new Condition.Comparison(Condition.Relation.LESS, this, other);
    }

    default Condition less(int number) {
        return less(number(number));
    }

    default Condition more(Expression other) {
        return other.less(this);
    }

    default Condition more(int number) {
        return more(number(number));
    }

    /** Whether this is a message with that tag, whatever it carries. */
    default Condition hasTag(String tag) {
        return new Condition.HasTag(this, tag);
    }
}
