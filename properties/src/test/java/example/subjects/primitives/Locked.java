package example.subjects.primitives;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;

/** Sections by the locks of the JDK. */
@SuppressWarnings("LockNotBeforeTry") // the bare calls are what is tested
public final class Locked {

    private Locked() {}

    /** Locks and unlocks; the mistake is to unlock too early. */
    public static final class Plainly extends Section {
        private final ReentrantLock lock;

        public Plainly(boolean fair) {
            lock = new ReentrantLock(fair);
        }

        @Override
        public void count() {
            lock.lock();
            try {
                bump();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void miscount() {
            lock.lock();
            lock.unlock();
            bump();
        }
    }

    /** Tries until it gets the lock; the mistake is not to listen to the answer. */
    public static final class Trying extends Section {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void count() {
            while (!lock.tryLock()) {
                Thread.onSpinWait();
            }
            bump();
            lock.unlock();
        }

        @Override
        public void miscount() {
            boolean locked = lock.tryLock();
            bump();
            if (locked) {
                lock.unlock();
            }
        }
    }

    /** The same, for a while each time. */
    public static final class TryingForAWhile extends Section {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public void count() throws InterruptedException {
            while (!lock.tryLock(10, TimeUnit.MILLISECONDS)) {
                // Once more.
            }
            bump();
            lock.unlock();
        }

        @Override
        public void miscount() throws InterruptedException {
            boolean locked = lock.tryLock(10, TimeUnit.MILLISECONDS);
            bump();
            if (locked) {
                // Long enough for the other one to give up.
                Thread.sleep(20);
                lock.unlock();
            }
        }
    }

    /** Two locks, taken interruptibly; the mistake is to take them the other way round. */
    public static final class Interruptibly extends Section {
        private final ReentrantLock outer = new ReentrantLock();
        private final ReentrantLock inner = new ReentrantLock();

        @Override
        public void count() throws InterruptedException {
            both(outer, inner);
        }

        @Override
        public void miscount() throws InterruptedException {
            both(inner, outer);
        }

        private void both(ReentrantLock first, ReentrantLock second) throws InterruptedException {
            first.lockInterruptibly();
            try {
                second.lockInterruptibly();
                try {
                    bump();
                } finally {
                    second.unlock();
                }
            } finally {
                first.unlock();
            }
        }
    }

    /** Writes under the write lock; the mistake is to write under the read lock. */
    public static final class Writing extends Section {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public void count() {
            lock.writeLock().lock();
            bump();
            lock.writeLock().unlock();
        }

        @Override
        public void miscount() {
            lock.readLock().lock();
            bump();
            lock.readLock().unlock();
        }
    }

    /** Reads, then writes, under both locks; the mistake is to keep the one while waiting for the other. */
    public static final class Upgrading extends Section {
        private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

        @Override
        public void count() {
            lock.readLock().lock();
            lock.readLock().unlock();
            lock.writeLock().lock();
            bump();
            // To go back is allowed.
            lock.readLock().lock();
            lock.writeLock().unlock();
            lock.readLock().unlock();
        }

        @Override
        public void miscount() {
            lock.readLock().lock();
            lock.writeLock().lock();
            bump();
            lock.writeLock().unlock();
            lock.readLock().unlock();
        }
    }

    /** The same with a stamped lock: the mistake is to write under the read lock. */
    public static final class Stamped extends Section {
        private final StampedLock lock = new StampedLock();

        @Override
        public void count() {
            long stamp = lock.writeLock();
            bump();
            lock.unlockWrite(stamp);
        }

        @Override
        public void miscount() {
            long stamp = lock.readLock();
            bump();
            lock.unlockRead(stamp);
        }
    }

    /** One permit; the mistake is to give one back that was never taken. */
    public static final class Permitted extends Section {
        private final Semaphore permits = new Semaphore(1);

        @Override
        public void count() throws InterruptedException {
            permits.acquire();
            bump();
            permits.release();
        }

        @Override
        public void miscount() throws InterruptedException {
            permits.release();
            count();
        }
    }

    /** A lock of one's own; the mistake is to look and to take in two steps. */
    public static final class Own extends Section {
        private final Mutex lock = new Mutex();

        private static final class Mutex extends AbstractQueuedSynchronizer {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean tryAcquire(int carelessly) {
                if (carelessly == 0) {
                    return compareAndSetState(0, 1);
                }
                if (getState() != 0) {
                    return false;
                }
                setState(1);
                return true;
            }

            @Override
            protected boolean tryRelease(int arg) {
                setState(0);
                return true;
            }
        }

        @Override
        public void count() {
            lock.acquire(0);
            bump();
            lock.release(0);
        }

        @Override
        public void miscount() {
            lock.acquire(1);
            bump();
            lock.release(1);
        }
    }
}
