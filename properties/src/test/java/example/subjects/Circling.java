package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Channels for one message whose operations run in circles: some for ever, some until they get through. */
@SuppressWarnings("LockNotBeforeTry") // nothing is thrown here, and one lock is kept on purpose
public final class Circling {

    private Circling() {}

    /** One place for a message. */
    abstract static class Place implements Channel<Integer> {
        volatile int held;
        volatile boolean full;
    }

    /** Sender and receiver undo each other's work: each takes the other one's first step for a mistake. */
    public static final class Undoing implements Channel<Integer> {
        private final AtomicInteger state = new AtomicInteger();

        @Override
        public void send(@Nullable Integer message) {
            while (!state.compareAndSet(2, 3)) {
                state.compareAndSet(0, 1);
            }
        }

        @Override
        public Integer receive() {
            while (!state.compareAndSet(3, 0)) {
                state.compareAndSet(1, 0);
            }
            return 1;
        }
    }

    /** The receiver spins on a flag that the sender forgets to raise. */
    public static final class Forgetting extends Place {
        @Override
        public void send(@Nullable Integer message) {
            held = message == null ? 0 : message;
        }

        @Override
        public Integer receive() {
            while (!full) {
                Thread.onSpinWait();
            }
            full = false;
            return held;
        }
    }

    /** Both spin for their turn, and get it. */
    public static final class TakingTurns extends Place {
        @Override
        public void send(@Nullable Integer message) {
            while (full) {
                // Nothing else to do.
            }
            held = message == null ? 0 : message;
            full = true;
        }

        @Override
        public Integer receive() {
            while (!full) {
                Thread.onSpinWait();
            }
            int message = held;
            full = false;
            return message;
        }
    }

    /**
     * Two locks, tried in opposite orders, each given back when the other one is taken: in the end somebody gets both.
     */
    public static final class BackingOff extends Place {
        private final ReentrantLock left = new ReentrantLock();
        private final ReentrantLock right = new ReentrantLock();

        @Override
        public void send(@Nullable Integer message) {
            both(left, right);
            held = message == null ? 0 : message;
            full = true;
            unlock();
        }

        @Override
        public Integer receive() {
            while (true) {
                both(right, left);
                if (full) {
                    int message = held;
                    full = false;
                    unlock();
                    return message;
                }
                unlock();
            }
        }

        private static void both(ReentrantLock first, ReentrantLock second) {
            while (true) {
                if (first.tryLock()) {
                    if (second.tryLock()) {
                        return;
                    }
                    first.unlock();
                }
            }
        }

        private void unlock() {
            left.unlock();
            right.unlock();
        }
    }

    /**
     * The sender keeps the lock if there was a message already: whoever comes later waits for somebody who has left.
     */
    public static final class KeepingLock extends Place {
        private final ReentrantLock lock = new ReentrantLock();

        @Override
        public boolean trySend(@Nullable Integer message) {
            lock.lock();
            if (full) {
                return false;
            }
            held = message == null ? 0 : message;
            full = true;
            lock.unlock();
            return true;
        }

        @Override
        public Integer receive() {
            while (!full) {
                Thread.onSpinWait();
            }
            lock.lock();
            int message = held;
            full = false;
            lock.unlock();
            return message;
        }
    }
}
