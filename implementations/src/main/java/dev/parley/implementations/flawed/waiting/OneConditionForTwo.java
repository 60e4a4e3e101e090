package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Loses a wake-up: a single slot, whose senders and receivers wait for one condition, and of whom one is
 * signalled. A receiver that frees the slot may wake another receiver, which goes back to sleep, and the
 * sender sleeps on.
 */
public final class OneConditionForTwo<M> implements Channel<M> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private @Nullable M slot;

    @Override
    public void send(@Nullable M message) throws InterruptedException {
        Objects.requireNonNull(message);
        lock.lockInterruptibly();
        try {
            while (slot != null) {
                changed.await();
            }
            put(message);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        lock.lock();
        try {
            if (slot != null) {
                return false;
            }
            put(message);
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public M receive() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (slot == null) {
                changed.await();
            }
            return take(slot);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<M> tryReceive() {
        lock.lock();
        try {
            return Optional.ofNullable(slot).map(this::take);
        } finally {
            lock.unlock();
        }
    }

    private void put(M message) {
        slot = message;
        changed.signal();
    }

    private M take(M message) {
        slot = null;
        // The defect: it takes signalAll, or a condition for each, to reach who can use the news.
        changed.signal();
        return message;
    }
}
