package dev.parley.implementations.flawed.cancellation;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Loses a message by an interruption: a sender hands its message straight to a waiting receiver. One that is
 * interrupted looks whether it has been handed something, and then says that it leaves; what is handed to it in
 * between goes with it.
 */
public final class LostOnInterrupt<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();
    private final Queue<Waiter<M>> waiters = new ArrayDeque<>();

    private static final class Waiter<M> {
        final Thread thread = Thread.currentThread();
        volatile @Nullable M handed;
        volatile boolean left;
    }

    @Override
    public void send(@Nullable M message) {
        trySend(message);
    }

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        Waiter<M> first = waiters.poll();
        while (first != null && first.left) {
            first = waiters.poll();
        }
        if (first == null) {
            messages.add(message);
        } else {
            first.handed = message;
            LockSupport.unpark(first.thread);
        }
        return true;
    }

    @Override
    public M receive() throws InterruptedException {
        Waiter<M> self;
        synchronized (this) {
            M message = messages.poll();
            if (message != null) {
                return message;
            }
            self = new Waiter<>();
            waiters.add(self);
        }
        boolean interrupted = false;
        M message = self.handed;
        while (message == null) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
            message = self.handed;
            if (message == null && interrupted) {
                // The defect: to look and to leave must be one step, as they are under the lock.
                self.left = true;
                throw new InterruptedException();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return message;
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }
}
