package dev.parley.model.explore.search;

/** Chooses one of the states that differ only in which member of a family is which. */
public interface Symmetry {

    /** Every state stands for itself. */
    Symmetry NONE = state -> state;

    /** The state that stands for this one; lent until the next call. */
    int[] canonical(int[] state);
}
