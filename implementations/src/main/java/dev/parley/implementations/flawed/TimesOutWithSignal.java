package dev.parley.implementations.flawed;

import dev.parley.model.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Loses a wake-up by a timeout: a sender signals the receiver that has waited longest. If the time of that one is
 * over just then, it leaves and does not pass the signal on, and the next receiver sleeps beside the message. An
 * interrupted receiver does pass it on.
 */
public final class TimesOutWithSignal<M> implements Channel<M> {

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
        signal();
        return true;
    }

    private void signal() {
        Waiter first = waiters.poll();
        if (first != null) {
            first.signalled = true;
            LockSupport.unpark(first.thread);
        }
    }

    @Override
    public M receive() throws InterruptedException {
        while (true) {
            Waiter self = new Waiter();
            Optional<M> message = takeOrQueue(self);
            if (message.isPresent()) {
                return message.get();
            }
            while (!self.signalled) {
                LockSupport.park(this);
                leaveIfInterrupted(self);
            }
        }
    }

    @Override
    public Optional<M> tryReceive(Duration timeout) throws InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Waiter self = new Waiter();
            Optional<M> message = takeOrQueue(self);
            if (message.isPresent()) {
                return message;
            }
            do {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    // The defect: when this finds nothing to remove, the signal was ours, and the next waiter needs it.
                    leave(self);
                    return Optional.empty();
                }
                LockSupport.parkNanos(this, left);
                leaveIfInterrupted(self);
            } while (!self.signalled);
        }
    }

    private synchronized Optional<M> takeOrQueue(Waiter self) {
        M message = messages.poll();
        if (message == null) {
            waiters.add(self);
        }
        return Optional.ofNullable(message);
    }

    private synchronized void leaveIfInterrupted(Waiter self) throws InterruptedException {
        if (Thread.interrupted()) {
            if (!leave(self)) {
                signal();
            }
            throw new InterruptedException();
        }
    }

    /** False if this waiter had already been chosen by a sender. */
    private synchronized boolean leave(Waiter self) {
        return waiters.remove(self);
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }
}
