package dev.parley.properties.interleave.strategy;

import java.util.SplittableRandom;

/**
 * Chooses at random. Each run draws how strongly it clings to the running thread, since some defects need many
 * preemptions, and others long stretches without one.
 */
public final class RandomWalk implements Strategy {

    private static final double[] INERTIA = {0.0, 0.5, 0.75, 0.9, 0.97};

    /** The clock goes on in one of so many choices in which it could. */
    private static final int CLOCK_RARITY = 8;

    private final SplittableRandom random;
    private final double inertia;

    public RandomWalk(long seed) {
        this.random = new SplittableRandom(seed);
        this.inertia = INERTIA[random.nextInt(INERTIA.length)];
    }

    @Override
    public int choose(Choice choice) {
        if (choice.clock() && random.nextInt(CLOCK_RARITY) == 0) {
            return Schedule.CLOCK;
        }
        if (inertia > 0 && random.nextDouble() < inertia) {
            return choice.obvious();
        }
        int skipped = random.nextInt(Integer.bitCount(choice.runnable()));
        int rest = choice.runnable();
        for (int i = 0; i < skipped; i++) {
            rest &= rest - 1;
        }
        return Integer.numberOfTrailingZeros(rest);
    }

    @Override
    public String toString() {
        return "a random walk";
    }
}
