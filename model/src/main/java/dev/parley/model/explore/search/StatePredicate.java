package dev.parley.model.explore.search;

/** Something that is true or false of a state. Serves one thread. */
public interface StatePredicate {

    /**
     * Whether it is true.
     *
     * @param state only lent
     * @param enabled who has a step of its own from there, as a set of bits
     */
    boolean test(int[] state, long enabled);
}
