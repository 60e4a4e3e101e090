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
 * Gives up before its time: the timed receive waits once. Woken for a message that somebody else takes
 * first, it finds nothing and reports a timeout, however much of its time is left.
 */
public final class GivesUpEarly<M> implements Channel<M> {

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
    @SuppressWarnings("WaitNotInLoop") // which is the defect
    public Optional<M> tryReceive(Duration timeout) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            if (messages.isEmpty()) {
                // The defect: what is left of the time is the result, and it is ignored.
                arrived.awaitNanos(timeout.toNanos());
            }
            return Optional.ofNullable(messages.poll());
        } finally {
            lock.unlock();
        }
    }
}
