package example.subjects.primitives;

import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** A thread that waits in some way for what nobody brings about, and another one that interrupts it. */
@SuppressWarnings({"LockNotBeforeTry", "WaitNotInLoop"}) // the bare calls are what is tested
public final class Waits {

    /** More than a century: nobody gives up before. */
    private static final long HOURS = 1_000_000;

    private final Way way;
    private volatile Thread waiting = Thread.currentThread();
    private volatile boolean ready;

    private final ReentrantLock free = new ReentrantLock();
    private final Condition condition = free.newCondition();
    private final ReentrantLock taken = new ReentrantLock();
    private final ReentrantReadWriteLock written = new ReentrantReadWriteLock();
    private final StampedLock stamped = new StampedLock();
    private final Semaphore permits = new Semaphore(0);
    private final Never never = new Never();

    public Waits(Way way) {
        this.way = way;
        // By a thread that never gives them back.
        taken.lock();
        written.writeLock().lock();
        long unusedStamp = stamped.writeLock();
    }

    private static final class Never extends AbstractQueuedSynchronizer {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean tryAcquire(int arg) {
            return false;
        }
    }

    /** Waits for what nobody brings about. */
    @FunctionalInterface
    public interface Way {
        void block(Waits waits) throws Exception;
    }

    /** Waits, and says whether its thread's interrupted status is set afterwards. */
    public boolean once() throws Exception {
        waiting = Thread.currentThread();
        ready = true;
        way.block(this);
        return Thread.currentThread().isInterrupted();
    }

    /** Waits again if it is interrupted. */
    public void stubbornly() throws Exception {
        try {
            boolean unusedStatus = once();
        } catch (InterruptedException e) {
            way.block(this);
        }
    }

    /** Interrupts whoever waits. */
    public void interrupt() {
        while (!ready) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
    }

    /** Lets those get what they wait for that cannot be interrupted. */
    public void relent() {
        permits.release();
    }

    public synchronized void await() throws InterruptedException {
        wait();
    }

    public synchronized void awaitForAWhile() throws InterruptedException {
        wait(TimeUnit.HOURS.toMillis(HOURS));
    }

    public void sleep() throws InterruptedException {
        Thread.sleep(TimeUnit.HOURS.toMillis(HOURS));
    }

    public void awaitCondition() throws InterruptedException {
        free.lock();
        try {
            condition.await();
        } finally {
            free.unlock();
        }
    }

    public void awaitNanos() throws InterruptedException {
        free.lock();
        try {
            long unusedRest = condition.awaitNanos(TimeUnit.HOURS.toNanos(HOURS));
        } finally {
            free.unlock();
        }
    }

    @SuppressWarnings("JavaUtilDate")
    public void awaitUntil() throws InterruptedException {
        free.lock();
        try {
            boolean unusedAnswer =
                    condition.awaitUntil(new Date(System.currentTimeMillis() + TimeUnit.HOURS.toMillis(HOURS)));
        } finally {
            free.unlock();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        taken.lockInterruptibly();
    }

    public void tryLock() throws InterruptedException {
        boolean unusedAnswer = taken.tryLock(HOURS, TimeUnit.HOURS);
    }

    public void lockRead() throws InterruptedException {
        written.readLock().lockInterruptibly();
    }

    public void lockStamped() throws InterruptedException {
        long unusedStamp = stamped.readLockInterruptibly();
    }

    public void acquire() throws InterruptedException {
        permits.acquire();
    }

    public void awaitLatch() throws InterruptedException {
        new CountDownLatch(1).await();
    }

    public void awaitBarrier() throws Exception {
        int unusedIndex = new CyclicBarrier(2).await();
    }

    public void awaitPhase() throws InterruptedException {
        int unusedPhase = new Phaser(1).awaitAdvanceInterruptibly(0);
    }

    public void exchange() throws InterruptedException {
        Object unusedAnswer = new Exchanger<Object>().exchange("mine");
    }

    public void acquireOwn() throws InterruptedException {
        never.acquireInterruptibly(1);
    }

    /** Ends without an answer when interrupted. */
    public void park() {
        LockSupport.park(this);
    }

    /** Does not end when interrupted. */
    public void acquireUninterruptibly() {
        permits.acquireUninterruptibly();
    }

    /** The same. */
    public void lock() {
        taken.lock();
    }
}
