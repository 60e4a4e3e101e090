package dev.parley.properties.contract.search;

import dev.parley.properties.interleave.strategy.PartialOrderWalk;
import dev.parley.properties.interleave.strategy.PriorityWalk;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Strategy;

/**
 * Which strategy samples which run: in turn a walk by priorities, of depth 2 to 4, one over partial orders, and one at
 * random.
 */
public final class StrategyMix {

    private static final int STRATEGIES = 3;
    private static final int DEPTHS = 3;
    private static final int LEAST_DEPTH = 2;
    /** Keeps the runs of one seed apart from those of the next. */
    private static final long SPREAD = 1_000_003;

    private StrategyMix() {}

    /**
     * The strategy of one run.
     *
     * @param run its number within the check
     * @param length how many decisions it is expected to take
     */
    public static Strategy next(long seed, long run, int length) {
        long own = seed * SPREAD + run;
        return switch ((int) (run % STRATEGIES)) {
            case 0 -> new PriorityWalk(own, LEAST_DEPTH + (int) (run / STRATEGIES % DEPTHS), length);
            case 1 -> new PartialOrderWalk(own);
            default -> new RandomWalk(own);
        };
    }
}
