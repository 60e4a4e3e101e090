package dev.parley.properties.interleave.thread;

import dev.parley.properties.interleave.weave.Agent;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What a thread draws from {@link java.util.concurrent.ThreadLocalRandom}, be it in the subject or in the JDK: the same
 * in every run.
 */
public final class RandomSeeds {

    private static final VarHandle SEED;
    private static final VarHandle PROBE;
    private static final VarHandle SECONDARY;
    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    static {
        Agent.install();
        try {
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(Thread.class, MethodHandles.lookup());
            SEED = inside.findVarHandle(Thread.class, "threadLocalRandomSeed", long.class);
            PROBE = inside.findVarHandle(Thread.class, "threadLocalRandomProbe", int.class);
            SECONDARY = inside.findVarHandle(Thread.class, "threadLocalRandomSecondarySeed", int.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") keeps the seeds of its random numbers elsewhere than JDK 25",
                    e);
        }
    }

    private final long seed;
    private final int probe;
    private final int secondary;
    private final Thread thread;

    private RandomSeeds(Thread thread) {
        this.thread = thread;
        this.seed = (long) SEED.get(thread);
        this.probe = (int) PROBE.get(thread);
        this.secondary = (int) SECONDARY.get(thread);
    }

    /** What this thread would draw, to come back to. */
    public static RandomSeeds of(Thread thread) {
        return new RandomSeeds(thread);
    }

    /** Lets the thread draw what it would have drawn then. */
    public void restore() {
        SEED.set(thread, seed);
        PROBE.set(thread, probe);
        SECONDARY.set(thread, secondary);
    }

    /** From now on the thread draws what any thread of this number draws. */
    public static void seed(Thread thread, int number) {
        long seed = (number + 1) * GOLDEN;
        SEED.set(thread, seed);
        PROBE.set(thread, (int) (seed >>> 32) | 1);
        SECONDARY.set(thread, (int) seed | 1);
    }
}
