package dev.parley.properties.interleave.hook;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.jspecify.annotations.Nullable;

/**
 * Whoever answers the calls of woven code on one thread: a controlled thread's scheduler, or, on every other thread,
 * the ordinary behaviour of the JVM.
 */
public abstract class Target {

    /**
     * Before an access to memory that threads may share, or a call that may synchronise. What is done to which member
     * is told by the site; the rest is what only the running program knows.
     *
     * @param handle the {@code VarHandle} or field updater that leads to the variable, if one does
     * @param object the object, array or atomic variable; null for a static field, where none is known, or where the
     *     access is about to fail for want of one
     * @param index of an array's element; or the offset that {@code Unsafe} is given
     */
    public abstract void access(@Nullable Object handle, @Nullable Object object, long index, int site);

    /**
     * After the read that was announced last.
     *
     * @param found what it found, boxed if it is primitive; an int where it is smaller than that
     * @return what it answers, of the same type
     */
    public abstract @Nullable Object answer(@Nullable Object found);

    /** After a compare-and-set that did not set anything. */
    public abstract void unchanged();

    /** Before a wait on a monitor; no point of preemption. */
    public void at(int site) {}

    /** Before a jump backwards. */
    public abstract void loop(int site);

    /** In place of {@link Thread#onSpinWait()} and {@link Thread#yield()}. */
    public abstract void spin(int site);

    /** In place of {@link System#nanoTime()}. */
    public abstract long nanoTime();

    /** In place of {@link System#currentTimeMillis()}. */
    public abstract long currentTimeMillis();

    /** In place of entering a monitor. */
    public abstract void enter(Object monitor, int site);

    /** In place of leaving a monitor. */
    public abstract void exit(Object monitor);

    /** In place of {@link Thread#holdsLock}. */
    public abstract boolean holds(Object monitor);

    /** In place of {@link Object#wait(long)}; zero waits without end. */
    public abstract void await(Object monitor, long millis) throws InterruptedException;

    /** In place of {@link Object#notify()} and {@link Object#notifyAll()}. */
    public abstract void signal(Object monitor, boolean all);

    /**
     * At the start of every form of park.
     *
     * @param blocker what the thread says it waits for
     * @param nanos how long at most; negative without end
     * @return whether that was all there is to do
     */
    public abstract boolean park(@Nullable Object blocker, long nanos);

    /** At the start of {@code parkUntil}; the deadline is in milliseconds of {@link #currentTimeMillis()}. */
    public abstract boolean parkUntil(@Nullable Object blocker, long deadline);

    /** At the start of unpark; returns whether that was all there is to do. */
    public abstract boolean unpark(Thread thread);

    /** At the start of every form of sleep; returns whether that was all there is to do. */
    public abstract boolean sleep(long nanos) throws InterruptedException;

    /** At the start of {@link Thread#interrupt()}. */
    public abstract void interrupt(Thread thread);

    /** Where {@link Thread#start()} is about to start a thread; returns whether that was all there is to do. */
    public abstract boolean start(Thread thread);

    /** In place of {@link Thread#isAlive()}; null if the JVM knows best. */
    public abstract @Nullable Boolean alive(Thread thread);

    /** In place of {@link Thread#getState()}; null if the JVM knows best. */
    public abstract Thread.@Nullable State state(Thread thread);

    /**
     * At the start of every form of join.
     *
     * @param nanos how long at most; negative without end
     * @return whether the thread has ended; null if the JVM knows best
     */
    public abstract @Nullable Boolean join(Thread thread, long nanos) throws InterruptedException;

    /** Where a thread is about to end with something thrown; returns whether that was all there is to do. */
    public abstract boolean uncaught(Thread thread, Throwable thrown);

    /**
     * Where a task is about to be handed over to the workers of a pool; returns whether that was all there is to do.
     *
     * @param pool which pool; the common one where a task is forked outside of any
     */
    public abstract boolean handOver(ForkJoinPool pool, ForkJoinTask<?> task);

    /** Where a pool or a timer, which starts threads as it needs them, is about to be given something to do. */
    public abstract void handsTo(Object pool);

    /** Where a pool is about to be given something to do later. */
    public abstract void handOverLater(ForkJoinPool pool);

    /** A random number, as {@link java.util.random.RandomGenerator#nextLong} draws it. */
    public abstract long random();

    /** In place of {@link System#identityHashCode}. */
    public abstract int identity(Object object);

    /** In place of {@link Thread#threadId()}. */
    public abstract long threadId(Thread thread);

    /** In place of {@link Thread#getName()}. */
    public abstract String name(Thread thread);

    /** Where the thread is about to do what cannot be controlled; told in words that go on after "it". */
    public abstract void refuse(String what);
}
