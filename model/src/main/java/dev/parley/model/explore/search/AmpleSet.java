package dev.parley.model.explore.search;

import dev.parley.model.explore.machine.Machine;
import dev.parley.model.explore.machine.StepSink;

/** Chooses a few of the steps from a state that lead to every deadlock to which all of them lead. */
public interface AmpleSet {

    /** All steps. */
    AmpleSet ALL = (_, _, _) -> false;

    /** Reports the steps that are enough; false, and none, if that takes all of them. */
    boolean expand(Machine machine, int[] state, StepSink sink);
}
