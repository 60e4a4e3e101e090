package dev.parley.properties.cli;

/** What the command tells whoever called it. */
final class Exit {

    static final int CONFORMS = 0;
    static final int VIOLATES = 1;
    static final int BAD_INPUT = 2;
    static final int INCONCLUSIVE = 3;
    static final int FAILED = 70;

    private Exit() {}

    /** The more serious of two: a violation, then what is inconclusive. */
    static int worse(int one, int other) {
        return one == VIOLATES || other == VIOLATES ? VIOLATES : Math.max(one, other);
    }
}
