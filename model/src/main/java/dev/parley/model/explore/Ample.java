package dev.parley.model.explore;

/** Chooses a few of the steps from a state that lead to every deadlock to which all of them lead. */
interface Ample {

    /** All steps. */
    Ample ALL = (_, _, _) -> false;

    /** Reports the steps that are enough; false, and none, if that takes all of them. */
    boolean expand(Machine machine, int[] state, Machine.Sink sink);
}
