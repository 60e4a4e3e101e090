package example.subjects.primitives;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting without end. */
@SuppressWarnings({"WaitNotInLoop", "LockNotBeforeTry", "NakedNotify"}) // mistakes are made on purpose
public final class Signals {

    private Signals() {}

    /** Wait and notify; the mistakes are to look outside of the monitor, and to notify one of many. */
    public static final class ByMonitor extends Signal {
        @Override
        public synchronized void await() throws InterruptedException {
            while (!raised) {
                wait();
            }
        }

        @Override
        public synchronized void raise() {
            raised = true;
            notifyAll();
        }

        /** Enough for one who waits. */
        public synchronized void raiseForOne() {
            raised = true;
            notify();
        }

        @Override
        public void awaitCarelessly() throws InterruptedException {
            if (!raised) {
                synchronized (this) {
                    wait();
                }
            }
        }
    }

    /** Await and signal; the same mistakes. */
    public static final class ByCondition extends Signal {
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition condition = lock.newCondition();

        @Override
        public void await() throws InterruptedException {
            lock.lock();
            try {
                while (!raised) {
                    condition.await();
                }
            } finally {
                lock.unlock();
            }
        }

        /** The same, whatever happens meanwhile. */
        public void awaitUninterruptibly() {
            lock.lock();
            try {
                while (!raised) {
                    condition.awaitUninterruptibly();
                }
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void raise() {
            lock.lock();
            try {
                raised = true;
                condition.signalAll();
            } finally {
                lock.unlock();
            }
        }

        /** Enough for one who waits. */
        public void raiseForOne() {
            lock.lock();
            try {
                raised = true;
                condition.signal();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void awaitCarelessly() {
            if (!raised) {
                lock.lock();
                try {
                    condition.awaitUninterruptibly();
                } finally {
                    lock.unlock();
                }
            }
        }
    }

    /** Park and unpark; the mistake is to wake before there is a reason. */
    public static final class ByParking extends Signal {
        private volatile Thread waiting = Thread.currentThread();

        @Override
        public void await() {
            waiting = Thread.currentThread();
            while (!raised) {
                LockSupport.park(this);
            }
        }

        @Override
        public void raise() {
            raised = true;
            LockSupport.unpark(waiting);
        }

        @Override
        public void raiseCarelessly() {
            Thread one = waiting;
            raised = true;
            LockSupport.unpark(one);
        }
    }

    /** Acquire and release; the mistake is to release only if somebody says that it waits. */
    public static final class BySemaphore extends Signal {
        private final Semaphore permits = new Semaphore(0);

        @Override
        public void await() throws InterruptedException {
            permits.acquire();
        }

        @Override
        public void raise() {
            raised = true;
            permits.release();
        }

        @Override
        public void raiseCarelessly() {
            if (permits.hasQueuedThreads()) {
                raise();
            }
        }
    }

    /** A latch; the same mistake. */
    public static final class ByLatch extends Signal {
        private final CountDownLatch latch = new CountDownLatch(1);
        private volatile boolean expected;

        @Override
        public void await() throws InterruptedException {
            expected = true;
            latch.await();
        }

        @Override
        public void raise() {
            raised = true;
            latch.countDown();
        }

        @Override
        public void raiseCarelessly() {
            if (expected) {
                raise();
            }
        }
    }

    /** A phase of a phaser; the mistake is to ask too late which one it is. */
    public static final class ByPhase extends Signal {
        private final Phaser phaser = new Phaser(1);
        private final int first = phaser.getPhase();

        @Override
        public void await() {
            int unusedPhase = phaser.awaitAdvance(first);
        }

        @Override
        public void raise() {
            raised = true;
            int unusedPhase = phaser.arrive();
        }

        @Override
        public void awaitCarelessly() {
            int unusedPhase = phaser.awaitAdvance(phaser.getPhase());
        }
    }

    /** A shared synchroniser of one's own; the mistake is to open it without waking anybody. */
    public static final class BySynchroniser extends Signal {
        private final Gate gate = new Gate();

        private static final class Gate extends AbstractQueuedSynchronizer {
            private static final long serialVersionUID = 1;

            @Override
            protected int tryAcquireShared(int arg) {
                return getState() != 0 ? 1 : -1;
            }

            @Override
            protected boolean tryReleaseShared(int arg) {
                setState(1);
                return true;
            }

            void openSilently() {
                setState(1);
            }
        }

        @Override
        public void await() throws InterruptedException {
            gate.acquireSharedInterruptibly(0);
        }

        @Override
        public void raise() {
            raised = true;
            boolean unusedAnswer = gate.releaseShared(0);
        }

        @Override
        public void raiseCarelessly() {
            raised = true;
            gate.openSilently();
        }
    }

    /** Spins without a hint; the mistake is to lower the flag again at once. */
    public static final class BySpinning extends Signal {
        @Override
        public void await() {
            while (!raised) {
                // Nothing else to do.
            }
        }

        @Override
        public void raise() {
            raised = true;
        }

        @Override
        public void raiseCarelessly() {
            raised = true;
            raised = false;
        }
    }
}
