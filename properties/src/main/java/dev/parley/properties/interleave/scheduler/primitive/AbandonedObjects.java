package dev.parley.properties.interleave.scheduler.primitive;

import com.google.common.collect.MapMaker;
import java.util.concurrent.ConcurrentMap;

/**
 * Objects on which a thread of a subject's own waited to be notified when its run ended. Whoever notifies them in
 * another run, since something outlives the runs, relies on a thread that is no more.
 */
public final class AbandonedObjects {

    private static final ConcurrentMap<Object, Boolean> OBJECTS =
            new MapMaker().weakKeys().makeMap();

    private AbandonedObjects() {}

    public static void add(Object object) {
        OBJECTS.put(object, true);
    }

    static boolean contains(Object object) {
        return OBJECTS.containsKey(object);
    }
}
