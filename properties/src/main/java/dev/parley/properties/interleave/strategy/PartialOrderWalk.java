package dev.parley.properties.interleave.strategy;

import java.util.SplittableRandom;

/**
 * Gives what every thread is about to do a random priority and lets the highest one happen; whatever conflicted with it
 * then draws again. Runs that differ in the order of conflicting steps are sampled far more evenly than by a random
 * walk, which prefers those that come about by many orders of steps that commute.
 *
 * <p>A thread that had to let others go on, since it blocked or waits in a loop, falls to the bottom, which makes the
 * walk fair.
 *
 * <p>POS: Yuan, Yang, Gu, "Partial order aware concurrency sampling", CAV 2018.
 */
public final class PartialOrderWalk implements Strategy {

    private static final int MOST_THREADS = 31;
    private static final int CLOCK_RARITY = 16;

    private final SplittableRandom random;
    private final long[] priorities = new long[MOST_THREADS];
    private int running = -1;
    private long bottom;

    public PartialOrderWalk(long seed) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < MOST_THREADS; i++) {
            priorities[i] = random.nextLong(Long.MAX_VALUE);
        }
    }

    @Override
    public int choose(Choice choice) {
        if (choice.clock() && random.nextInt(CLOCK_RARITY) == 0) {
            return Schedule.CLOCK;
        }
        if (running >= 0 && (choice.runnable() & 1 << running) == 0) {
            priorities[running] = --bottom;
        }
        int chosen = highest(choice.runnable());
        for (int rest = choice.runnable() & ~(1 << chosen); rest != 0; rest &= rest - 1) {
            int other = Integer.numberOfTrailingZeros(rest);
            if (choice.conflict(chosen, other)) {
                priorities[other] = random.nextLong(Long.MAX_VALUE);
            }
        }
        priorities[chosen] = random.nextLong(Long.MAX_VALUE);
        running = chosen;
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
