package dev.parley.model.system;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** Which messages are received, and where what they carry goes. */
public sealed interface Pattern {

    /** Any message, into a variable. */
    record Any(String variable) implements Pattern {
        @Override
        public String toString() {
            return variable;
        }
    }

    /** Any message, which is forgotten. */
    record Ignored() implements Pattern {
        @Override
        public String toString() {
            return "_";
        }
    }

    /**
     * A message with this tag, whose fields go into as many variables. Others are left where they are: receiving is
     * selective, and takes the first message that matches.
     */
    record Fields(String tag, ImmutableList<String> variables) implements Pattern {
        @Override
        public String toString() {
            return tag + "(" + Joiner.on(", ").join(variables) + ")";
        }
    }

    /** A message that equals this value, which the process computes; others are left where they are. */
    record Equal(Expression value) implements Pattern {
        @Override
        public String toString() {
            return "=" + value;
        }
    }
}
