package dev.parley.properties.contract.search;

/**
 * How many schedules each program in turn is given: mostly few, now and then twice as many. Nobody knows beforehand
 * whether a defect hides in a rare program or in a rare schedule of a common one; this sequence is within a logarithmic
 * factor of the best choice for either.
 *
 * <p>Luby, Sinclair, Zuckerman, "Optimal speedup of Las Vegas algorithms", 1993.
 */
public final class LubySequence {

    private static final int UNIT = 20;

    private int index;

    /** The next program's share: 20, 20, 40, 20, 20, 40, 80, 20... */
    public int next() {
        index++;
        return UNIT * term(index);
    }

    private static int term(int i) {
        int power = Integer.highestOneBit(i);
        return i == 2 * power - 1 ? power : term(i - power + 1);
    }
}
