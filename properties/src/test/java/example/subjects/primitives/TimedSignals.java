package example.subjects.primitives;

import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting for a while; the mistake is always to take the end of the time for what was waited for. */
public final class TimedSignals extends Signal {

    private static final long MILLIS = 10;
    private static final long NANOS = TimeUnit.MILLISECONDS.toNanos(MILLIS);

    private final Way way;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();
    private final Semaphore permits = new Semaphore(0);
    private final CountDownLatch latch = new CountDownLatch(1);
    private final Phaser phaser = new Phaser(1);
    private volatile Thread waiting = Thread.currentThread();

    public TimedSignals(Way way) {
        this.way = way;
    }

    /** Waits for ten milliseconds at most. */
    @FunctionalInterface
    public interface Way {
        void awaitFor(TimedSignals signal) throws InterruptedException;
    }

    @Override
    public void await() throws InterruptedException {
        waiting = Thread.currentThread();
        while (!raised) {
            way.awaitFor(this);
        }
    }

    @Override
    public void awaitCarelessly() throws InterruptedException {
        waiting = Thread.currentThread();
        if (!raised) {
            way.awaitFor(this);
        }
    }

    @Override
    public void raise() {
        raised = true;
        synchronized (this) {
            notifyAll();
        }
        lock.lock();
        try {
            condition.signalAll();
        } finally {
            lock.unlock();
        }
        permits.release();
        latch.countDown();
        int unusedPhase = phaser.arrive();
        LockSupport.unpark(waiting);
    }

    /** {@link Object#wait(long)}. */
    @SuppressWarnings("WaitNotInLoop")
    public synchronized void waitFor() throws InterruptedException {
        wait(MILLIS);
    }

    /** {@link Condition#awaitNanos}. */
    @SuppressWarnings("WaitNotInLoop")
    public void awaitNanos() throws InterruptedException {
        lock.lock();
        try {
            long unusedRest = condition.awaitNanos(NANOS);
        } finally {
            lock.unlock();
        }
    }

    /** {@link Condition#awaitUntil}. */
    @SuppressWarnings({"WaitNotInLoop", "JavaUtilDate"})
    public void awaitUntil() throws InterruptedException {
        lock.lock();
        try {
            boolean unusedAnswer = condition.awaitUntil(new Date(System.currentTimeMillis() + MILLIS));
        } finally {
            lock.unlock();
        }
    }

    /** {@link LockSupport#parkNanos}. */
    public void parkNanos() {
        LockSupport.parkNanos(this, NANOS);
    }

    /** {@link LockSupport#parkUntil}. */
    public void parkUntil() {
        LockSupport.parkUntil(this, System.currentTimeMillis() + MILLIS);
    }

    /** {@link Thread#sleep(long)}. */
    public void sleep() throws InterruptedException {
        Thread.sleep(MILLIS);
    }

    /** {@link Thread#yield}. */
    @SuppressWarnings("ThreadPriorityCheck")
    public void yieldOnce() {
        Thread.yield();
    }

    /** {@link Thread#onSpinWait}. */
    public void spinOnce() {
        Thread.onSpinWait();
    }

    /** {@link Semaphore#tryAcquire(long, TimeUnit)}. */
    public void tryAcquire() throws InterruptedException {
        boolean unusedAnswer = permits.tryAcquire(MILLIS, TimeUnit.MILLISECONDS);
    }

    /** {@link CountDownLatch#await(long, TimeUnit)}. */
    public void awaitLatch() throws InterruptedException {
        boolean unusedAnswer = latch.await(MILLIS, TimeUnit.MILLISECONDS);
    }

    /** {@link Phaser#awaitAdvanceInterruptibly(int, long, TimeUnit)}. */
    public void awaitAdvance() throws InterruptedException {
        try {
            int unusedPhase = phaser.awaitAdvanceInterruptibly(0, MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            // Whoever called looks for itself.
        }
    }
}
