package dev.parley.properties.interleave.scheduler;

import com.google.common.collect.MapMaker;
import dev.parley.properties.interleave.hook.Hooks;
import dev.parley.properties.interleave.hook.Target;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Answers woven code on threads that are not controlled, as the JVM would have: a class that was put under control may
 * still be used by other tests. Its monitors have been woven away, so they are kept here.
 */
public class UncontrolledHooks extends Target {

    private record Substitute(ReentrantLock lock, Condition condition) {
        static Substitute create() {
            ReentrantLock lock = new ReentrantLock();
            return new Substitute(lock, lock.newCondition());
        }
    }

    /** From now on answers for every thread that is not controlled. The hooks must have been put in place before. */
    public static void install() {
        Hooks.setOutside(new UncontrolledHooks());
    }

    private static final ConcurrentMap<Object, Substitute> MONITORS =
            new MapMaker().weakKeys().makeMap();

    private static Substitute of(Object monitor) {
        return MONITORS.computeIfAbsent(monitor, key -> Substitute.create());
    }

    @Override
    public void access(@Nullable Object handle, @Nullable Object object, long index, int site) {}

    @Override
    public void unchanged() {}

    @Override
    public @Nullable Object answer(@Nullable Object found) {
        return found;
    }

    @Override
    public void loop(int site) {}

    @Override
    public void spin(int site) {
        Thread.onSpinWait();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public long currentTimeMillis() {
        return System.currentTimeMillis();
    }

    @Override
    public void enter(Object monitor, int site) {
        of(monitor).lock().lock();
    }

    @Override
    public void exit(Object monitor) {
        of(monitor).lock().unlock();
    }

    @Override
    public boolean holds(Object monitor) {
        return of(monitor).lock().isHeldByCurrentThread();
    }

    @Override
    @SuppressWarnings("WaitNotInLoop") // stands for one call of Object.wait, whose loop is in the woven code
    public void await(Object monitor, long millis) throws InterruptedException {
        if (millis == 0) {
            of(monitor).condition().await();
        } else {
            // Like Object.wait, which does not tell why it returned.
            boolean unusedAnswer = of(monitor).condition().await(millis, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void signal(Object monitor, boolean all) {
        if (all) {
            of(monitor).condition().signalAll();
        } else {
            of(monitor).condition().signal();
        }
    }

    @Override
    public boolean park(@Nullable Object blocker, long nanos) {
        return false;
    }

    @Override
    public boolean parkUntil(@Nullable Object blocker, long deadline) {
        return false;
    }

    /** The JVM's own way to wake a thread does not wake a controlled one; the most that can be done is to say so. */
    @Override
    public boolean unpark(Thread thread) {
        TaskCode.on(thread).ifPresent(code -> code.wokenBy(Thread.currentThread()));
        return false;
    }

    @Override
    public boolean sleep(long nanos) throws InterruptedException {
        return false;
    }

    @Override
    public void interrupt(Thread thread) {}

    @Override
    public boolean start(Thread thread) {
        return false;
    }

    @Override
    public @Nullable Boolean alive(Thread thread) {
        return null;
    }

    @Override
    public Thread.@Nullable State state(Thread thread) {
        return null;
    }

    @Override
    public @Nullable Boolean join(Thread thread, long nanos) throws InterruptedException {
        return null;
    }

    @Override
    public boolean uncaught(Thread thread, Throwable thrown) {
        return false;
    }

    @Override
    public boolean handOver(ForkJoinPool pool, ForkJoinTask<?> task) {
        return false;
    }

    @Override
    public void handsTo(Object pool) {}

    @Override
    public void handOverLater(ForkJoinPool pool) {}

    @Override
    public long random() {
        return ThreadLocalRandom.current().nextLong();
    }

    @Override
    public int identity(Object object) {
        return System.identityHashCode(object);
    }

    @Override
    public long threadId(Thread thread) {
        return thread.threadId();
    }

    @Override
    public String name(Thread thread) {
        return thread.getName();
    }

    @Override
    public void refuse(String what) {}
}
