package example.subjects.primitives;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.StampedLock;

/** Threads that meet, and threads that read what others write. */
public final class Meetings {

    private Meetings() {}

    /** Two at a barrier: who comes last does what is to be done once. The mistake is not to be patient. */
    public static final class AtBarrier {
        private final CyclicBarrier barrier = new CyclicBarrier(2, this::act);
        private int acted;

        private void act() {
            acted = acted + 1;
        }

        /** How many are still to come, and how often was done what is to be done once. */
        public String meet() throws InterruptedException, BrokenBarrierException {
            int left = barrier.await();
            return left + " left, acted " + acted;
        }

        /** The same, for ten milliseconds at most. */
        public String meetSoon() throws InterruptedException, BrokenBarrierException, TimeoutException {
            int left = barrier.await(10, TimeUnit.MILLISECONDS);
            return left + " left, acted " + acted;
        }
    }

    /** Two who exchange what they have. The mistake is not to be patient. */
    public static final class Swapping {
        private final Exchanger<String> exchanger = new Exchanger<>();

        public String exchange(String given) throws InterruptedException {
            return exchanger.exchange(given);
        }

        /** The same, for ten milliseconds at most. */
        public String exchangeSoon(String given) throws InterruptedException, TimeoutException {
            return exchanger.exchange(given, 10, TimeUnit.MILLISECONDS);
        }
    }

    /** Two who go through a phase together. The mistake is to register too late. */
    public static final class InPhases {
        private final Phaser registered = new Phaser(2);
        private final Phaser empty = new Phaser();
        private volatile int ready;

        /** How many were ready when the phase was over. */
        public int advance() {
            return advance(registered);
        }

        /** The same, of a phaser that did not know of this thread. */
        public int registerAndAdvance() {
            int unusedPhase = empty.register();
            return advance(empty);
        }

        @SuppressWarnings("NonAtomicVolatileUpdate") // the phaser keeps those apart who write, or fails to
        private int advance(Phaser phaser) {
            synchronized (this) {
                ready = ready + 1;
            }
            int unusedPhase = phaser.arriveAndAwaitAdvance();
            return ready;
        }
    }

    /** One who writes two numbers, and one who reads both. The mistake is not to validate. */
    public static final class Optimistic {
        private final StampedLock lock = new StampedLock();
        private int left;
        private int right;

        public void write() {
            long stamp = lock.writeLock();
            try {
                left = left + 1;
                right = right + 1;
            } finally {
                lock.unlockWrite(stamp);
            }
        }

        /** Whether both are the same. */
        public boolean read() {
            long stamp = lock.tryOptimisticRead();
            boolean same = left == right;
            if (lock.validate(stamp)) {
                return same;
            }
            stamp = lock.readLock();
            try {
                return left == right;
            } finally {
                lock.unlockRead(stamp);
            }
        }

        /** The same, as hoped. */
        public boolean readHopefully() {
            long unusedStamp = lock.tryOptimisticRead();
            return left == right;
        }
    }
}
