package dev.parley.implementations.flawed.cancellation;

import dev.parley.model.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Loses a message by a timeout: a sender hands its message straight to a waiting receiver. A receiver whose
 * time is over leaves without a look at what it was handed since it looked last, and reports that nothing
 * came.
 */
public final class LostOnTimeout<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();
    private final Queue<Waiter<M>> waiters = new ArrayDeque<>();

    private static final class Waiter<M> {
        final Thread thread = Thread.currentThread();
        volatile @Nullable M handed;
    }

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        Waiter<M> first = waiters.poll();
        if (first == null) {
            messages.add(message);
        } else {
            first.handed = message;
            LockSupport.unpark(first.thread);
        }
        return true;
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }

    @Override
    public Optional<M> tryReceive(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        Waiter<M> self;
        synchronized (this) {
            M message = messages.poll();
            if (message != null) {
                return Optional.of(message);
            }
            self = new Waiter<>();
            waiters.add(self);
        }
        while (self.handed == null) {
            long left = deadline - System.nanoTime();
            if (left <= 0) {
                // The defect: when there is nothing to leave, a message was handed over, and is lost.
                leave(self);
                return Optional.empty();
            }
            LockSupport.parkNanos(this, left);
            if (Thread.interrupted()) {
                if (leave(self)) {
                    throw new InterruptedException();
                }
                Thread.currentThread().interrupt();
            }
        }
        return Optional.ofNullable(self.handed);
    }

    /** False if this waiter had already been chosen by a sender. */
    private synchronized boolean leave(Waiter<M> self) {
        return waiters.remove(self);
    }
}
