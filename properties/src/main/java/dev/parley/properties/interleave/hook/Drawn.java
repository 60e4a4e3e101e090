package dev.parley.properties.interleave.hook;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What woven code calls in place of methods whose answers are another one in every run, or on another machine: random
 * numbers, hash codes that stand for identity, the ids and names of threads, the time of day, the number of processors.
 * On a controlled thread they are always the same.
 */
public final class Drawn {

    private static final int PROCESSORS = 2;

    private static final ClassValue<Boolean> BY_IDENTITY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            try {
                return type.isArray() || type.getMethod("hashCode").getDeclaringClass() == Object.class;
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("every class has a hash code", e);
            }
        }
    };

    private Drawn() {}

    /** In place of {@link Math#random()}. */
    public static double random() {
        Target target = Hooks.bound();
        return target == null ? Math.random() : (target.random() >>> 11) * 0x1.0p-53;
    }

    /** What a generator is given that is made without a seed. */
    public static long seed() {
        Target target = Hooks.bound();
        return target == null ? System.nanoTime() ^ Double.doubleToLongBits(Math.random()) : target.random();
    }

    /** In place of {@link UUID#randomUUID()}. */
    public static UUID randomUUID() {
        Target target = Hooks.bound();
        return target == null
                ? UUID.randomUUID()
                : new UUID((target.random() & ~0xF000L) | 0x4000L, (target.random() & ~(3L << 62)) | (2L << 62));
    }

    /** In place of {@link System#identityHashCode}. */
    public static int identityHashCode(@Nullable Object object) {
        Target target = Hooks.bound();
        return target == null || object == null ? System.identityHashCode(object) : target.identity(object);
    }

    /** In place of {@link Object#hashCode()}, which may be overridden. */
    public static int hashCode(Object object) {
        return BY_IDENTITY.get(object.getClass()) ? identityHashCode(object) : object.hashCode();
    }

    /** In place of {@link Thread#threadId()}. */
    public static long threadId(Thread thread) {
        Target target = Hooks.bound();
        return target == null ? thread.threadId() : target.threadId(thread);
    }

    /** In place of {@link Thread#getName()}. */
    public static String getName(Thread thread) {
        Target target = Hooks.bound();
        return target == null ? thread.getName() : target.name(thread);
    }

    /** In place of {@link Runtime#availableProcessors()}: some code spins only if there are several. */
    public static int availableProcessors(Runtime runtime) {
        return Hooks.bound() == null ? runtime.availableProcessors() : PROCESSORS;
    }

    /**
     * In place of a method of that name of {@link java.util.concurrent.ForkJoinWorkerThread}, by which a queue tells
     * whether to spin before it parks: it asks the carrier, which is not the subject's.
     */
    public static boolean hasKnownQueuedWork() {
        return false;
    }

    /** The time of day; null if the JVM knows best. */
    public static @Nullable Instant instant() {
        Target target = Hooks.bound();
        return target == null ? null : Instant.ofEpochMilli(target.currentTimeMillis());
    }
}
