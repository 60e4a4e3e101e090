package dev.parley.model.explore.machine;

import java.util.ArrayList;
import java.util.List;

/**
 * Copies of states that steps are tried out on, lent and given back like a stack, so that exploring makes no garbage.
 */
final class ScratchStates {

    private final int length;
    private final List<int[]> states = new ArrayList<>();
    private int lent;

    ScratchStates(int length) {
        this.length = length;
    }

    /** A copy, until it is given back. */
    int[] lend(int[] state) {
        if (lent == states.size()) {
            states.add(new int[length]);
        }
        int[] copy = states.get(lent++);
        System.arraycopy(state, 0, copy, 0, copy.length);
        return copy;
    }

    /** The one that was lent last. */
    void giveBack() {
        lent--;
    }
}
