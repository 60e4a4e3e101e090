package example.subjects;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waits that nothing but an interruption ends; locks that nobody ever gets are kept by whoever opens the subject. */
public final class Interrupting {

    private volatile Thread waiting = Thread.currentThread();
    private volatile boolean ready;
    private final ReentrantLock taken = new ReentrantLock();
    private final ReentrantLock free = new ReentrantLock();
    private final Condition condition = free.newCondition();

    public Interrupting() {
        taken.lock();
    }

    private void announce() {
        waiting = Thread.currentThread();
        ready = true;
    }

    /** Interrupts whoever has announced itself. */
    public void interrupt() {
        while (!ready) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
    }

    public synchronized void await() throws InterruptedException {
        announce();
        while (ready) {
            wait();
        }
    }

    public void sleep() throws InterruptedException {
        announce();
        Thread.sleep(Long.MAX_VALUE);
    }

    public void awaitCondition() throws InterruptedException {
        free.lock();
        try {
            announce();
            while (ready) {
                condition.await();
            }
        } finally {
            free.unlock();
        }
    }

    public void lockInterruptibly() throws InterruptedException {
        announce();
        taken.lockInterruptibly();
    }

    public void lock() {
        announce();
        taken.lock();
    }

    /** Parks, and says whether it was interrupted. */
    public boolean park() {
        announce();
        while (!Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
        return Thread.currentThread().isInterrupted();
    }
}
