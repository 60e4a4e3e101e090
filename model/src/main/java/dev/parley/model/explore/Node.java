package dev.parley.model.explore;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import dev.parley.model.system.Statement.Manner;
import java.util.BitSet;

/** One place in a compiled process. Arguments named {@code next}, {@code then} and the like are numbers of other nodes. */
sealed interface Node {

    /** What a process computes from a state, its frame beginning at {@code base}. */
    sealed interface Evaluator {

        Evaluator ZERO = new Constant(0);

        int of(int[] state, int base);

        /** Adds the slots that are read. */
        void reads(BitSet slots);
    }

    /** A value that is known. */
    record Constant(int value) implements Evaluator {
        @Override
        public int of(int[] state, int base) {
            return value;
        }

        @Override
        public void reads(BitSet slots) {}
    }

    /** A channel that is named, as a value and as an index. */
    record ChannelConstant(int value, int index) implements Evaluator {
        @Override
        public int of(int[] state, int base) {
            return value;
        }

        @Override
        public void reads(BitSet slots) {}
    }

    /** The value of a slot. */
    record Read(int slot) implements Evaluator {
        @Override
        public int of(int[] state, int base) {
            return state[base + slot];
        }

        @Override
        public void reads(BitSet slots) {
            slots.set(slot);
        }
    }

    /** A calculation with others. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Compound(Evaluator[] parts, Calculation calculation) implements Evaluator {
        @Override
        public int of(int[] state, int base) {
            return calculation.of(state, base);
        }

        @Override
        public void reads(BitSet slots) {
            for (Evaluator part : parts) {
                part.reads(slots);
            }
        }
    }

    /** The calculation itself. */
    interface Calculation {
        int of(int[] state, int base);
    }

    /** What is true or false of a state. */
    sealed interface Check {

        Check ALWAYS = new Checked(new Evaluator[0], (_, _) -> true);

        boolean of(int[] state, int base);

        /** What is evaluated for it. */
        Evaluator[] reads();
    }

    /** A test of evaluated values. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Checked(Evaluator[] reads, Predicate test) implements Check {
        @Override
        public boolean of(int[] state, int base) {
            return test.of(state, base);
        }
    }

    /** The test itself. */
    interface Predicate {
        boolean of(int[] state, int base);
    }

    /** What two checks evaluate. */
    static Evaluator[] both(Check first, Check second) {
        return ObjectArrays.concat(first.reads(), second.reads(), Evaluator.class);
    }

    /** No slot, no node. */
    int NONE = -1;

    /** A place at which a process stops for others: what comes between two of them is one step. */
    sealed interface Stop extends Node {}

    /** Puts a value into a slot. */
    record Assign(int slot, Evaluator value, int next) implements Node {}

    record Test(Check condition, int then, int otherwise) implements Node {}

    /** Goes on in any of these ways. */
    record Fork(ImmutableList<Integer> nexts) implements Node {}

    record Claim(Check condition, String text, int next) implements Node {}

    /** Takes a message apart. */
    record Open(Evaluator message, int tag, ImmutableList<Integer> slots, String text, int next) implements Node {}

    /** Where a loop begins, so that its body can refer to it. */
    record Jump(int next) implements Node {}

    /** Dies. */
    record Crash() implements Node {}

    /**
     * Waits until one of the alternatives is enabled.
     *
     * @param otherwise where to go on at once if none is
     * @param timeout where to go on if none was for some time
     */
    record Point(ImmutableList<Alternative> alternatives, int otherwise, int timeout) implements Stop {}

    /** A step without a channel. */
    record Pause(String what, int next) implements Stop {}

    /** Closes a channel. */
    record Close(Evaluator channel, int answer, String text, int next) implements Stop {}

    /** Waits until the message that it has handed over is received. */
    record Handed(int channel, int next) implements Stop {}

    record End() implements Stop {}

    /**
     * One communication.
     *
     * @param channel the channel's reference as a value
     * @param message what is sent
     * @param match what is received
     * @param answer the slot that is told how it went, or {@link #NONE}
     * @param text the statement, for people
     */
    record Alternative(
            Check guard,
            boolean sends,
            Evaluator channel,
            Evaluator message,
            Match match,
            Manner manner,
            int answer,
            String text,
            int next) {}

    /** Which messages are received, and the slots that what they carry goes to. */
    sealed interface Match {
        record Any(int slot) implements Match {}

        record Ignored() implements Match {}

        record Fields(int tag, ImmutableList<Integer> slots) implements Match {}

        record Equal(Evaluator value) implements Match {}
    }
}
