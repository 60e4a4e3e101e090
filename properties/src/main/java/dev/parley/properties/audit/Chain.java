package dev.parley.properties.audit;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import com.carrotsearch.hppc.cursors.LongLongCursor;
import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Messages that were certainly in the channel during an interval, and the fewest of them that leave no instant of it
 * uncovered.
 */
final class Chain {

    /** A message that is certainly there throughout an open interval. */
    record Link(long message, long from, long to) {}

    private Chain() {}

    /** Every message that is certainly there at some instant between these two, both included. */
    static List<Link> during(Recording recording, long start, long end, LongPredicate which) {
        LongLongHashMap from = new LongLongHashMap();
        LongLongHashMap to = new LongLongHashMap();
        LongHashSet before = new LongHashSet();
        recording.forEach((thread, kind, value, called, returned) -> {
            if (kind == Recording.Kind.ACCEPTED && returned <= end && which.test(value) && !before.remove(value)) {
                from.put(value, returned);
            } else if (kind == Recording.Kind.RECEIVED && which.test(value)) {
                if (from.indexOf(value) < 0) {
                    if (called <= end) {
                        before.add(value);
                    }
                } else if (called <= start) {
                    from.remove(value);
                } else if (to.indexOf(value) < 0) {
                    to.put(value, called);
                }
            }
        });
        List<Link> links = new ArrayList<>();
        for (LongLongCursor each : from) {
            Link link = new Link(each.key, each.value, to.getOrDefault(each.key, Recording.NEVER));
            if (link.from < link.to) {
                links.add(link);
            }
        }
        links.sort(Comparator.comparingLong(Link::from));
        return links;
    }

    /** The fewest that cover the whole of it, each beginning before the one before it ends; none if they do not. */
    static ImmutableList<Link> covering(List<Link> sorted, long start, long end) {
        ImmutableList.Builder<Link> chain = ImmutableList.builder();
        long covered = start;
        int next = 0;
        while (true) {
            Link best = new Link(0, 0, Long.MIN_VALUE);
            for (; next < sorted.size() && sorted.get(next).from < covered; next++) {
                if (sorted.get(next).to > best.to) {
                    best = sorted.get(next);
                }
            }
            if (best.to <= covered) {
                return ImmutableList.of();
            }
            chain.add(best);
            covered = best.to;
            if (covered > end) {
                return chain.build();
            }
        }
    }
}
