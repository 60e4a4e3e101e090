package dev.parley.properties.deep;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;

/**
 * Whether something that was sampled in equal intervals keeps growing: even its lowest sample in the last third lies
 * above the highest one in the first third. The very first sample does not count, since caches fill and code is
 * compiled until then.
 */
final class Trend {

    private static final int FEWEST = 7;

    private Trend() {}

    /**
     * Whether it grows, and by more than that.
     *
     * @throws IllegalArgumentException if there are too few samples to tell
     */
    static boolean grows(List<Long> samples, long tolerated) {
        if (samples.size() < FEWEST) {
            throw new IllegalArgumentException(samples.size() + " samples show no trend, it takes " + FEWEST);
        }
        List<Long> counting = ImmutableList.copyOf(samples.subList(1, samples.size()));
        int third = counting.size() / 3;
        long before = Collections.max(counting.subList(0, third));
        long after = Collections.min(counting.subList(counting.size() - third, counting.size()));
        return after > before + tolerated;
    }
}
