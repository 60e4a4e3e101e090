package dev.parley.model.system;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;

/** What a variable of a process, or a message, can be. */
public sealed interface Value {

    /** A number, from {@link #LEAST} to {@link #MOST}; truth is 1, falsehood 0, and a variable without a value is 0. */
    record Numeral(int value) implements Value {
        public Numeral {
            if (value < LEAST || value > MOST) {
                throw new IllegalArgumentException("numbers go from " + LEAST + " to " + MOST + ", not to " + value);
            }
        }

        @Override
        public String toString() {
            return Integer.toString(value);
        }
    }

    /** One alternative of a sum type, with what it carries. */
    record Tagged(String tag, ImmutableList<Value> fields) implements Value {
        @Override
        public String toString() {
            return fields.isEmpty() ? tag : tag + "(" + Joiner.on(", ").join(fields) + ")";
        }
    }

    /** A channel, by its name: what makes a request carry the channel of its reply. */
    record Reference(String channel) implements Value {
        @Override
        public String toString() {
            return channel;
        }
    }

    /** The least number. */
    int LEAST = -(1 << 29);

    /** The greatest number. */
    int MOST = (1 << 29) - 1;
}
