package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Loses a wake-up that nobody passes on: a sender signals only when the queue was empty, and a receiver that
 * leaves messages behind does not signal the next one. Of two receivers that wait, only one is woken for two
 * messages. (The "cascading notifies" of {@link java.util.concurrent.LinkedBlockingQueue}, left out.)
 */
public final class NoCascade<M> implements Channel<M> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Queue<M> messages = new ArrayDeque<>();

    @Override
    public void send(@Nullable M message) {
        trySend(message);
    }

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        lock.lock();
        try {
            boolean wasEmpty = messages.isEmpty();
            messages.add(message);
            if (wasEmpty) {
                arrived.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public M receive() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (messages.isEmpty()) {
                arrived.await();
            }
            // The defect: whoever leaves messages behind must signal the next receiver, since the senders do not.
            return messages.remove();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<M> tryReceive() {
        lock.lock();
        try {
            return Optional.ofNullable(messages.poll());
        } finally {
            lock.unlock();
        }
    }
}
