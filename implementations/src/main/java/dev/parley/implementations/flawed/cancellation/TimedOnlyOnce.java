package dev.parley.implementations.flawed.cancellation;

import dev.parley.model.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Never gives up: the timed receive limits its first wait only. Woken for a message that somebody else takes
 * first, it goes back to sleep, and nothing wakes it when its time has passed.
 */
public final class TimedOnlyOnce<M> implements Channel<M> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Queue<M> messages = new ArrayDeque<>();

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        lock.lock();
        try {
            messages.add(message);
            arrived.signal();
            return true;
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

    @Override
    @SuppressWarnings("WaitNotInLoop") // the first wait, whose loop comes after it
    public Optional<M> tryReceive(Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (messages.isEmpty() && arrived.awaitNanos(timeout.toNanos()) > 0) {
                while (messages.isEmpty()) {
                    // The defect: what is left of the time should limit this wait, too.
                    arrived.await();
                }
            }
            return Optional.ofNullable(messages.poll());
        } finally {
            lock.unlock();
        }
    }
}
