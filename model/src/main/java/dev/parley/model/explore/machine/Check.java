package dev.parley.model.explore.machine;

import com.google.common.collect.ObjectArrays;
import java.util.BitSet;

/**
 * What is true or false of a state, the frame of a process beginning at {@code base}.
 *
 * @param evaluated what is evaluated for it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Check(Evaluator[] evaluated, Predicate predicate) {

    static final Check ALWAYS = new Check(new Evaluator[0], (_, _) -> true);

    /** The test itself. */
    public interface Predicate {
        boolean of(int[] state, int base);
    }

    public boolean of(int[] state, int base) {
        return predicate.of(state, base);
    }

    /** Adds the slots that are read. */
    public void reads(BitSet slots) {
        for (Evaluator evaluator : evaluated) {
            evaluator.reads(slots);
        }
    }

    /** One that looks at what two others look at. */
    static Check of(Check first, Check second, Predicate predicate) {
        return new Check(ObjectArrays.concat(first.evaluated, second.evaluated, Evaluator.class), predicate);
    }
}
