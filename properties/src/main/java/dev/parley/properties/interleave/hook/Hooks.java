package dev.parley.properties.interleave.hook;

import java.util.Timer;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The static methods that woven code calls: each finds the {@link Target} of its thread and hands the call on. */
public final class Hooks {

    private static final ThreadLocal<@Nullable Target> BOUND = new ThreadLocal<>();

    private static volatile @Nullable Target outside;

    private Hooks() {}

    /** Sets who answers on threads that nobody is bound to. */
    public static void setOutside(Target target) {
        outside = target;
    }

    /** From now on the target answers for the current thread. */
    public static void bind(Target target) {
        BOUND.set(target);
    }

    /** Where it is kept who answers for a thread, for whoever has to say so for another one than its own. */
    public static ThreadLocal<@Nullable Target> bindings() {
        return BOUND;
    }

    /** Whether the current thread is bound to somebody. */
    public static boolean isBound() {
        return bound() != null;
    }

    /** From now on nobody is bound to the current thread. */
    public static void release() {
        BOUND.remove();
    }

    static @Nullable Target bound() {
        return BOUND.get();
    }

    private static Target target() {
        Target target = BOUND.get();
        if (target == null) {
            target = outside;
        }
        if (target == null) {
            throw new IllegalStateException("woven code runs, but nobody is installed to answer it");
        }
        return target;
    }

    public static void point(int site) {
        access(null, null, 0, site);
    }

    /** A field of an object. */
    public static void access(@Nullable Object object, int site) {
        access(null, object, 0, site);
    }

    /** An element of an array, or of an object that stands for one. */
    public static void access(@Nullable Object array, int index, int site) {
        access(null, array, index, site);
    }

    /** A variable at an offset, as {@code Unsafe} counts. */
    public static void access(@Nullable Object object, long offset, int site) {
        access(null, object, offset, site);
    }

    /** A variable that a {@code VarHandle} or a field updater leads to. */
    public static void access(@Nullable Object handle, @Nullable Object object, long index, int site) {
        Target target = bound();
        if (target != null) {
            target.access(handle, object, index, site);
        }
    }

    public static @Nullable Object answer(@Nullable Object found) {
        Target target = bound();
        return target == null ? found : target.answer(found);
    }

    public static int answer(int found) {
        return answer((Object) found) instanceof Integer answer ? answer : found;
    }

    public static long answer(long found) {
        return answer((Object) found) instanceof Long answer ? answer : found;
    }

    public static float answer(float found) {
        return answer((Object) found) instanceof Float answer ? answer : found;
    }

    public static double answer(double found) {
        return answer((Object) found) instanceof Double answer ? answer : found;
    }

    /** The compare-and-set that was announced last did not set anything. */
    public static void unchanged() {
        Target target = bound();
        if (target != null) {
            target.unchanged();
        }
    }

    /** The thread is at this place, and waits there next. */
    public static void at(int site) {
        Target target = bound();
        if (target != null) {
            target.at(site);
        }
    }

    public static void loop(int site) {
        Target target = bound();
        if (target != null) {
            target.loop(site);
        }
    }

    public static void spin(int site) {
        target().spin(site);
    }

    public static long nanoTime() {
        Target target = bound();
        return target == null ? System.nanoTime() : target.nanoTime();
    }

    public static long currentTimeMillis() {
        Target target = bound();
        return target == null ? System.currentTimeMillis() : target.currentTimeMillis();
    }

    public static void enter(Object monitor, int site) {
        target().enter(monitor, site);
    }

    public static void exit(Object monitor) {
        target().exit(monitor);
    }

    public static void await(Object monitor) throws InterruptedException {
        target().await(monitor, 0);
    }

    public static void await(Object monitor, long millis) throws InterruptedException {
        target().await(monitor, millis);
    }

    public static void await(Object monitor, long millis, int nanos) throws InterruptedException {
        target().await(monitor, nanos > 0 && millis < Long.MAX_VALUE ? millis + 1 : millis);
    }

    /** As {@link TimeUnit#timedWait}. */
    public static void timedWait(TimeUnit unit, Object monitor, long timeout) throws InterruptedException {
        if (timeout > 0) {
            long millis = unit.toMillis(timeout);
            await(monitor, millis, unit.toNanos(timeout) > TimeUnit.MILLISECONDS.toNanos(millis) ? 1 : 0);
        }
    }

    public static boolean holdsLock(Object monitor) {
        return target().holds(monitor);
    }

    public static void signal(Object monitor) {
        target().signal(monitor, false);
    }

    public static void signalAll(Object monitor) {
        target().signal(monitor, true);
    }

    public static boolean park() {
        return park(null);
    }

    public static boolean park(@Nullable Object blocker) {
        Target target = bound();
        return target != null && target.park(blocker, -1);
    }

    public static boolean parkNanos(long nanos) {
        return parkNanos(null, nanos);
    }

    public static boolean parkNanos(@Nullable Object blocker, long nanos) {
        Target target = bound();
        return target != null && target.park(blocker, Math.max(nanos, 0));
    }

    public static boolean parkUntil(long deadline) {
        return parkUntil(null, deadline);
    }

    public static boolean parkUntil(@Nullable Object blocker, long deadline) {
        Target target = bound();
        return target != null && target.parkUntil(blocker, deadline);
    }

    public static boolean unpark(@Nullable Thread thread) {
        if (thread == null) {
            return false;
        }
        Target target = bound();
        if (target == null) {
            target = outside;
        }
        return target != null && target.unpark(thread);
    }

    public static boolean sleep(long nanos) throws InterruptedException {
        Target target = bound();
        return target != null && target.sleep(nanos);
    }

    public static void interrupt(Thread thread) {
        Target target = bound();
        if (target != null) {
            target.interrupt(thread);
        }
    }

    public static boolean start(Thread thread) {
        Target target = bound();
        return target != null && target.start(thread);
    }

    /** 1 if the thread is alive, 0 if it is not, negative if the JVM knows best. */
    public static int alive(Thread thread) {
        Target target = bound();
        return target == null ? -1 : answer(target.alive(thread));
    }

    public static Thread.@Nullable State state(Thread thread) {
        Target target = bound();
        return target == null ? null : target.state(thread);
    }

    /** The join of a thread of the platform; zero waits without end. */
    public static boolean join(Thread thread, long millis) throws InterruptedException {
        Target target = bound();
        if (target == null || thread.isVirtual() || millis < 0) {
            return false;
        }
        return target.join(thread, millis == 0 ? -1 : TimeUnit.MILLISECONDS.toNanos(millis)) != null;
    }

    /** The join of a virtual thread; zero waits without end. As {@link #alive}, whether it has ended. */
    public static int joinNanos(Thread thread, long nanos) throws InterruptedException {
        Target target = bound();
        return target == null ? -1 : answer(target.join(thread, nanos == 0 ? -1 : nanos));
    }

    private static int answer(@Nullable Boolean answer) {
        return answer == null ? -1 : answer ? 1 : 0;
    }

    public static boolean uncaught(Thread thread, Throwable thrown) {
        Target target = bound();
        return target != null && target.uncaught(thread, thrown);
    }

    /** The task, if nothing is left to do. */
    public static @Nullable ForkJoinTask<?> submit(ForkJoinPool pool, boolean signal, ForkJoinTask<?> task) {
        Target target = bound();
        return target != null && target.handOver(pool, task) ? task : null;
    }

    /** The task, if nothing is left to do. */
    public static @Nullable ForkJoinTask<?> fork(ForkJoinTask<?> task) {
        return submit(ForkJoinPool.commonPool(), true, task);
    }

    public static void handsTo(ThreadPoolExecutor pool) {
        Target target = bound();
        if (target != null) {
            target.handsTo(pool);
        }
    }

    public static void handsTo(ScheduledThreadPoolExecutor pool) {
        handsTo((ThreadPoolExecutor) pool);
    }

    public static void handsTo(Timer timer) {
        Target target = bound();
        if (target != null) {
            target.handsTo(timer);
        }
    }

    public static void handOverLater(ForkJoinPool pool) {
        Target target = bound();
        if (target != null) {
            target.handOverLater(pool);
        }
    }

    /** The thread is about to do what cannot be controlled; told in words that go on after "it". */
    public static void refuse(String what) {
        Target target = bound();
        if (target != null) {
            target.refuse(what);
        }
    }
}
