package dev.parley.properties.interleave.strategy;

import java.util.SplittableRandom;

/**
 * Gives every thread a random priority and lets the highest one go on, except that at a few random decisions the
 * running thread falls to the bottom. A defect of depth d, which d orderings of steps must come together for, is found
 * with a probability of at least 1/(n k^(d-1)) in each run of n threads and k decisions.
 *
 * <p>PCT: Burckhardt, Kothari, Musuvathi, Nagarakatte, "A randomized scheduler with probabilistic guarantees of finding
 * bugs", ASPLOS 2010. A thread that had to let others go on, since it blocked or waits in a loop, falls to the bottom,
 * too, which makes the walk fair.
 */
public final class PriorityWalk implements Strategy {

    private static final int MOST_THREADS = 31;
    private static final int CLOCK_RARITY = 16;

    private final SplittableRandom random;
    private final long[] priorities = new long[MOST_THREADS];
    private final int[] changes;
    private int nextChange;
    private int running = -1;
    private long bottom;

    /**
     * @param depth how many orderings must come together; one less than that is the number of changes
     * @param length how many decisions the run is expected to take
     */
    public PriorityWalk(long seed, int depth, int length) {
        random = new SplittableRandom(seed);
        for (int i = 0; i < MOST_THREADS; i++) {
            priorities[i] = random.nextLong(Long.MAX_VALUE);
        }
        changes = random.ints(Math.max(depth - 1, 0), 0, Math.max(length, 1))
                .sorted()
                .toArray();
    }

    @Override
    public int choose(Choice choice) {
        if (choice.clock() && random.nextInt(CLOCK_RARITY) == 0) {
            return Schedule.CLOCK;
        }
        int runnable = choice.runnable();
        if (running >= 0 && (runnable & (1 << running)) == 0) {
            priorities[running] = --bottom;
        }
        while (nextChange < changes.length && changes[nextChange] <= choice.decision()) {
            nextChange++;
            priorities[highest(runnable)] = --bottom;
        }
        running = highest(runnable);
        return running;
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
        return "priorities that change " + (changes.length == 1 ? "once" : changes.length + " times");
    }
}
