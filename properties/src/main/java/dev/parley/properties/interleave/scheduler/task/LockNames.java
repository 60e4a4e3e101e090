package dev.parley.properties.interleave.scheduler.task;

import java.util.IdentityHashMap;

/**
 * Names the locks that the tasks of one quiescence wait for, and numbers them in the order in which they are asked for.
 */
public final class LockNames {

    /** What follows the name of a class that has none of its own: another number in every JVM. */
    private static final String HIDDEN = "/";

    private final IdentityHashMap<Object, Integer> locks = new IdentityHashMap<>();

    /** Such as {@code lock 1 (ReentrantLock)}. */
    public String lock(Object lock) {
        return "lock " + number(lock) + " (" + name(lock.getClass()) + ")";
    }

    /** Such as {@code lock 2 (monitor of Ring)}. */
    public String monitor(Object object) {
        return "lock " + number(object) + " (monitor of " + name(object.getClass()) + ")";
    }

    private int number(Object lock) {
        Integer known = locks.putIfAbsent(lock, locks.size() + 1);
        return known == null ? locks.size() : known;
    }

    /** The simple name; of a class within the JDK's locks, that of the lock. */
    private static String name(Class<?> type) {
        Class<?> named = type.getPackageName().equals("java.util.concurrent.locks") ? outermost(type) : type;
        String name = named.getName()
                .substring(
                        named.getPackageName().isEmpty()
                                ? 0
                                : named.getPackageName().length() + 1);
        int hidden = name.indexOf(HIDDEN);
        return (hidden < 0 ? name : name.substring(0, hidden)).replace('$', '.');
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type : outermost(outer);
    }
}
