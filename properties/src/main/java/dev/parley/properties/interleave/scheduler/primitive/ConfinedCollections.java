package dev.parley.properties.interleave.scheduler.primitive;

import com.google.common.collect.ImmutableSet;
import dev.parley.properties.interleave.weave.Access;
import dev.parley.properties.interleave.weave.Sites;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.ConcurrentModificationException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedList;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.WeakHashMap;
import java.util.stream.Stream;

/**
 * Collections that are not made for threads. Their code is not woven, so that no run can show what becomes of them when
 * two threads change them at the same time; their documentation says that anything may ("must be synchronized
 * externally"). Where a thread changes one while another one stands right before doing so, it fails as such a
 * collection does on a good day: with a {@link ConcurrentModificationException}. Two that are ordered by a lock, or by
 * anything else, are never there at the same time.
 */
public final class ConfinedCollections {

    /** Those that extend them, as {@code LinkedHashMap} does, are not made for threads either. */
    private static final ImmutableSet<Class<?>> CLASSES = ImmutableSet.of(
            ArrayDeque.class,
            ArrayList.class,
            BitSet.class,
            EnumMap.class,
            HashMap.class,
            HashSet.class,
            IdentityHashMap.class,
            LinkedList.class,
            PriorityQueue.class,
            TreeMap.class,
            TreeSet.class,
            WeakHashMap.class);

    private static final ClassValue<Boolean> CONFINED = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Stream.<Class<?>>iterate(type, t -> t != null, Class::getSuperclass)
                    .anyMatch(CLASSES::contains);
        }
    };

    private static final String ENGINE = "dev.parley.properties.interleave.";

    private ConfinedCollections() {}

    /** Whether this is such a collection, and the method called here changes it. */
    public static boolean isChanged(Object object, int site) {
        return Sites.access(site).place() == Access.Place.COLLECTION && CONFINED.get(object.getClass());
    }

    /** What it throws. */
    static ConcurrentModificationException broken(Object collection, int otherSite) {
        ConcurrentModificationException thrown = new ConcurrentModificationException("two threads change one "
                + collection.getClass().getSimpleName() + " at the same time, which it is not made"
                + " for; the other one " + Sites.describe(otherSite));
        thrown.setStackTrace(Stream.of(thrown.getStackTrace())
                .dropWhile(frame -> frame.getClassName().startsWith(ENGINE))
                .toArray(StackTraceElement[]::new));
        return thrown;
    }
}
