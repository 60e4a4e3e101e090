package dev.parley.properties.interleave.scheduler;

import com.google.common.collect.MapMaker;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;

/**
 * Hash codes that stand for identity: given out in the order in which a run asks for them, so that they are the same in
 * every run. An object that outlives its run keeps what it was given.
 */
final class IdentityHashCodes {

    private static final int GOLDEN = 0x9E37_79B9;
    private static final ConcurrentMap<Object, Integer> GIVEN =
            new MapMaker().weakKeys().makeMap();

    private final Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>());

    int of(Object object) {
        if (asked.add(object)) {
            // Spread, as those of the JVM are, and never negative.
            GIVEN.putIfAbsent(object, (asked.size() * GOLDEN) >>> 1);
        }
        return GIVEN.getOrDefault(object, 0);
    }
}
