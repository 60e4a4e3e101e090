package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Channels whose two ends take two locks in opposite orders, and hold nothing. */
public final class Crossed {

    private Crossed() {}

    /** By locks of the JDK. */
    public static final class ByLocks implements Channel<Integer> {
        private final ReentrantLock left = new ReentrantLock();
        private final ReentrantLock right = new ReentrantLock();
        private int entered;

        private void both(ReentrantLock first, ReentrantLock second) {
            first.lock();
            try {
                second.lock();
                try {
                    entered = entered + 1;
                } finally {
                    second.unlock();
                }
            } finally {
                first.unlock();
            }
        }

        @Override
        public boolean trySend(@Nullable Integer message) {
            both(left, right);
            return true;
        }

        @Override
        public Optional<Integer> tryReceive() {
            both(right, left);
            return Optional.empty();
        }
    }

    /** By monitors. */
    public static final class ByMonitors implements Channel<Integer> {
        private final Object left = new Object();
        private final Object right = new Object();
        private int entered;

        private void both(Object first, Object second) {
            synchronized (first) {
                synchronized (second) {
                    entered = entered + 1;
                }
            }
        }

        @Override
        public boolean trySend(@Nullable Integer message) {
            both(left, right);
            return true;
        }

        @Override
        public Optional<Integer> tryReceive() {
            both(right, left);
            return Optional.empty();
        }
    }
}
