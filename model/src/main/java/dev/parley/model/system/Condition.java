package dev.parley.model.system;

import java.util.stream.Stream;

/** What is true or false of the variables of a process. */
public sealed interface Condition {

    /** Always true. */
    record Always() implements Condition {
        @Override
        public String toString() {
            return "true";
        }
    }

    /** Two values are equal, whatever they are; or one number is less than another. */
    record Comparison(Relation relation, Expression left, Expression right) implements Condition {
        @Override
        public String toString() {
            return left + (relation == Relation.EQUAL ? " = " : " < ") + right;
        }
    }

    /** A message has a tag. */
    record HasTag(Expression message, String tag) implements Condition {
        @Override
        public String toString() {
            return message + " is " + tag;
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public String toString() {
            return "not (" + condition + ")";
        }
    }

    record Both(Condition left, Condition right) implements Condition {
        @Override
        public String toString() {
            return "(" + left + " and " + right + ")";
        }
    }

    record Either(Condition left, Condition right) implements Condition {
        @Override
        public String toString() {
            return "(" + left + " or " + right + ")";
        }
    }

    /** How two values compare. */
    enum Relation {
        EQUAL,
        LESS
    }

    /** The expressions that it is about, from left to right. */
    default Stream<Expression> expressions() {
        return switch (this) {
            case Always _ -> Stream.empty();
            case Comparison(Relation _, Expression left, Expression right) -> Stream.of(left, right);
            case HasTag(Expression message, String _) -> Stream.of(message);
            case Not(Condition condition) -> condition.expressions();
            case Both(Condition left, Condition right) -> Stream.concat(left.expressions(), right.expressions());
            case Either(Condition left, Condition right) -> Stream.concat(left.expressions(), right.expressions());
        };
    }

    default Condition not() {
        return new Not(this);
    }

    default Condition and(Condition other) {
        return new Both(this, other);
    }

    default Condition or(Condition other) {
        return new Either(this, other);
    }
}
