package example.subjects;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A thread that parks in some way, and others that can find it. */
@SuppressWarnings("LockNotBeforeTry") // the bare calls are what is tested
public final class Parking {

    private volatile Thread parked = Thread.currentThread();
    private volatile boolean ready;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition condition = lock.newCondition();

    /** Says who is about to park. */
    public void announce() {
        parked = Thread.currentThread();
        ready = true;
    }

    /** Parks until somebody wakes it, without a condition. */
    public void park() {
        announce();
        LockSupport.park(this);
    }

    /** Parks twice. */
    public void parkTwice() {
        park();
        LockSupport.park(this);
    }

    /** Parks, but not without a permit. */
    public void parkWithPermit() {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park(this);
    }

    /** Has two permits given, which are one, and parks twice. */
    public void parkTwiceWithPermits() {
        LockSupport.unpark(Thread.currentThread());
        LockSupport.unpark(Thread.currentThread());
        LockSupport.park(this);
        LockSupport.park(this);
    }

    /** Wakes whoever has announced itself. */
    public void unpark() {
        while (!ready) {
            Thread.onSpinWait();
        }
        LockSupport.unpark(parked);
    }

    /** The same, twice. */
    public void unparkTwice() {
        unpark();
        LockSupport.unpark(parked);
    }

    /** How many milliseconds of its clock a park of so many takes, if nobody wakes it. */
    public long parkNanos(long millis) {
        long start = System.nanoTime();
        announce();
        LockSupport.parkNanos(this, Duration.ofMillis(millis).toNanos());
        return sinceNanos(start);
    }

    /** The same, by a deadline on the other clock. */
    public long parkUntil(long millis) {
        long start = System.currentTimeMillis();
        LockSupport.parkUntil(this, start + millis);
        return System.currentTimeMillis() - start;
    }

    /** The same, asleep. */
    public long sleep(long millis) throws InterruptedException {
        announce();
        long start = System.nanoTime();
        Thread.sleep(millis);
        return sinceNanos(start);
    }

    /** The same, waiting on a monitor. */
    @SuppressWarnings("WaitNotInLoop")
    public synchronized long await(long millis) throws InterruptedException {
        long start = System.nanoTime();
        wait(millis);
        return sinceNanos(start);
    }

    /** The same, waiting for a condition. */
    @SuppressWarnings("WaitNotInLoop")
    public long awaitCondition(long millis) throws InterruptedException {
        long start = System.nanoTime();
        lock.lock();
        try {
            long left = condition.awaitNanos(TimeUnit.MILLISECONDS.toNanos(millis));
            return left > 0 ? -1 : sinceNanos(start);
        } finally {
            lock.unlock();
        }
    }

    /** The same, waiting for a lock that somebody else keeps. */
    public long tryLock(long millis) throws InterruptedException {
        while (!lock.isLocked()) {
            Thread.onSpinWait();
        }
        long start = System.nanoTime();
        return lock.tryLock(millis, TimeUnit.MILLISECONDS) ? -1 : sinceNanos(start);
    }

    /** Takes the lock and keeps it. */
    public void lockForEver() {
        lock.lock();
    }

    /** Waits for a condition that nobody signals. */
    @SuppressWarnings("WaitNotInLoop")
    public void awaitForEver() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            condition.await();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the lock, as long as nobody interrupts it. */
    public void lockInterruptibly() throws InterruptedException {
        lock.lockInterruptibly();
    }

    /** Waits for the lock, whatever happens; says whether it was interrupted meanwhile. */
    public boolean lockUninterruptibly() {
        lock.lock();
        try {
            return Thread.currentThread().isInterrupted();
        } finally {
            lock.unlock();
        }
    }

    private static long sinceNanos(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
