package dev.parley.implementations.flawed.cancellation;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Swallows a wake-up when interrupted: a sender signals the receiver that has waited longest. If that one
 * is interrupted after it was signalled, it leaves and does not pass the signal on; the next receiver
 * sleeps beside the message.
 */
public final class SwallowedSignal<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();
    private final Queue<Waiter> waiters = new ArrayDeque<>();

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        volatile boolean signalled;
    }

    @Override
    public void send(@Nullable M message) {
        trySend(message);
    }

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        messages.add(Objects.requireNonNull(message));
        Waiter first = waiters.poll();
        if (first != null) {
            first.signalled = true;
            LockSupport.unpark(first.thread);
        }
        return true;
    }

    @Override
    public M receive() throws InterruptedException {
        while (true) {
            Waiter self;
            synchronized (this) {
                M message = messages.poll();
                if (message != null) {
                    return message;
                }
                self = new Waiter();
                waiters.add(self);
            }
            await(self);
        }
    }

    private void await(Waiter self) throws InterruptedException {
        while (!self.signalled) {
            LockSupport.park(this);
            if (Thread.interrupted()) {
                leave(self);
                throw new InterruptedException();
            }
        }
    }

    private synchronized void leave(Waiter self) {
        // The defect: when this finds nothing to remove, the signal was ours, and the next waiter needs it.
        waiters.remove(self);
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }
}
