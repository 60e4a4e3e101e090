package dev.parley.properties.interleave.strategy;

import dev.parley.properties.interleave.memory.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * What one thread has looked at since it last jumped backwards. If it comes back to the same jump having looked at the
 * same variables twice in a row, written nothing, and none of them has been written meanwhile, then another iteration
 * would be the same: it waits.
 */
final class LoopIteration {

    private static final int NOWHERE = -2;

    private List<Variable> seen = new ArrayList<>();
    private List<Variable> before = new ArrayList<>();
    private int size;
    /** How much the iteration before saw; negative if it was not of the same loop, or did more than look. */
    private int sizeBefore;

    private int site = NOWHERE;
    private boolean wrote;
    /** It tried to change the last variable, and has perhaps not succeeded. */
    private boolean trying;

    private boolean waiting;
    private boolean endless;

    /** Nothing has been looked at, and no jump been taken. */
    void reset() {
        begin(NOWHERE);
        sizeBefore = -1;
        endless = false;
    }

    /** From now on, no iteration makes the thread wait. */
    void neverEnds() {
        endless = true;
    }

    private void begin(int jump) {
        size = 0;
        site = jump;
        wrote = false;
        trying = false;
        waiting = false;
    }

    /** The thread takes a step that begins like this. */
    void takes(Variable variable, boolean mayFail) {
        settle();
        if (variable.object() == null || variable.locks() || variable.isUnknown() || (variable.writes() && !mayFail)) {
            wrote = true;
            return;
        }
        if (size == seen.size()) {
            seen.add(new Variable());
        }
        seen.get(size++).copy(variable);
        trying = variable.writes();
    }

    /** What it tried to change last it left as it was. */
    void unchanged() {
        trying = false;
    }

    private void settle() {
        wrote |= trying;
        trying = false;
    }

    /** The thread jumps backwards; whether it must wait. */
    boolean ends(int jump) {
        settle();
        boolean onlyLooked = jump == site && !wrote && size > 0;
        if (onlyLooked && !endless && isLikeTheOneBefore()) {
            waiting = true;
            return true;
        }
        sizeBefore = onlyLooked ? size : -1;
        List<Variable> spare = before;
        before = seen;
        seen = spare;
        begin(jump);
        return false;
    }

    private boolean isLikeTheOneBefore() {
        if (size != sizeBefore) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!seen.get(i).overlaps(before.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The thread goes on, for whatever reason; the iteration in progress does not count. */
    void goesOn() {
        waiting = false;
        wrote = true;
        sizeBefore = -1;
    }

    /** Another thread took this step; whether that ends the waiting. */
    boolean isEndedBy(Event step) {
        if (!disturbs(step, seen, size) && !disturbs(step, before, sizeBefore)) {
            return false;
        }
        boolean waited = waiting;
        goesOn();
        return waited;
    }

    private static boolean disturbs(Event step, List<Variable> variables, int number) {
        boolean somewhere = step.variable.locks()
                || step.variable.isUnknown()
                || (step.signs & (Observer.LOCK | Observer.EVERYTHING)) != 0;
        for (int i = 0; i < number; i++) {
            if (somewhere || (step.variable.writes() && variables.get(i).overlaps(step.variable))) {
                return true;
            }
        }
        return false;
    }
}
