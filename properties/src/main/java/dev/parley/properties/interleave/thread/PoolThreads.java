package dev.parley.properties.interleave.thread;

import com.google.common.collect.ImmutableList;
import dev.parley.properties.interleave.weave.Agent;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Collection;
import java.util.Timer;
import java.util.concurrent.ThreadPoolExecutor;

/** The threads that a pool or a timer has work done by. */
public final class PoolThreads {

    private static final MethodHandle WORKERS;
    private static final MethodHandle THREAD;
    private static final MethodHandle TIMER;

    static {
        Agent.install();
        try {
            MethodHandles.Lookup pools =
                    MethodHandles.privateLookupIn(ThreadPoolExecutor.class, MethodHandles.lookup());
            Class<?> worker = Class.forName("java.util.concurrent.ThreadPoolExecutor$Worker");
            WORKERS = pools.unreflectGetter(ThreadPoolExecutor.class.getDeclaredField("workers"))
                    .asType(MethodType.methodType(Collection.class, ThreadPoolExecutor.class));
            THREAD = pools.findGetter(worker, "thread", Thread.class)
                    .asType(MethodType.methodType(Thread.class, Object.class));
            TIMER = MethodHandles.privateLookupIn(Timer.class, MethodHandles.lookup())
                    .unreflectGetter(Timer.class.getDeclaredField("thread"))
                    .asType(MethodType.methodType(Thread.class, Timer.class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "this JDK (" + Runtime.version() + ") does not tell the threads of a pool, as JDK 25 does", e);
        }
    }

    private PoolThreads() {}

    /** The threads that it has now. */
    public static ImmutableList<Thread> threads(Object pool) {
        try {
            if (pool instanceof Timer timer) {
                return ImmutableList.of((Thread) TIMER.invokeExact(timer));
            }
            ImmutableList.Builder<Thread> threads = ImmutableList.builder();
            for (Object worker : (Collection<?>) WORKERS.invokeExact((ThreadPoolExecutor) pool)) {
                threads.add((Thread) THREAD.invokeExact(worker));
            }
            return threads.build();
        } catch (Throwable e) {
            throw new IllegalStateException("the JDK refused to name the threads of a pool", e);
        }
    }
}
