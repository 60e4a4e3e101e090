package dev.parley.model.explore.machine;

import java.util.BitSet;

/** What a process computes from a state, its frame beginning at {@code base}. */
public sealed interface Evaluator {

    Evaluator ZERO = new Constant(0);

    int of(int[] state, int base);

    /** Adds the slots that are read. */
    void reads(BitSet slots);

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
}
