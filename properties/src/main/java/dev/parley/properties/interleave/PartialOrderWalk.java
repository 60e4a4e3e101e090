package dev.parley.properties.interleave;

import java.util.SplittableRandom;

/**
 * Gives what every thread is about to do a random priority and lets the highest one happen; whatever conflicted with it then
 * draws again. Runs that differ in the order of conflicting steps are sampled far more evenly than by a random walk, which
 * prefers those that come about by many orders of steps that commute.
 *
 * <p>POS: Yuan, Yang, Gu, "Partial order aware concurrency sampling", CAV 2018.
 */
public final class PartialOrderWalk implements Strategy {

    private static final int MOST_THREADS = 31;
    private static final int CLOCK_RARITY = 16;

    private final SplittableRandom random;
    private final long[] priorities = new long[MOST_THREADS];

    public PartialOrderWalk(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < MOST_THREADS; i++) {
            priorities[i] = random.nextLong();
        }
    }

    @Override
    public int choose(Choice choice) {
        if (choice.clock() && random.nextInt(CLOCK_RARITY) == 0) {
            return Schedule.CLOCK;
        }
        int chosen = highest(choice.runnable());
        for (int rest = choice.runnable() & ~(1 << chosen); rest != 0; rest &= rest - 1) {
            int other = Integer.numberOfTrailingZeros(rest);
            if (choice.conflict(chosen, other)) {
                priorities[other] = random.nextLong();
            }
        }
        priorities[chosen] = random.nextLong();
        return chosen;
    }

    private int highest(int runnable) {
        int highest = Integer.numberOfTrailingZeros(runnable);
        for (int rest = runnable; rest != 0; rest &= rest - 1) {
            int thread = Integer.numberOfTrailingZeros(rest);
            if (priorities[thread] > priorities[highest]) {
                highest = thread;
            }
        }
        return highest;
    }

    @Override
    public String toString() {
        return "a walk over partial orders";
    }
}
