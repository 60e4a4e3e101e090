package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Loses a wake-up by a timeout: a sender signals the receiver that has waited longest. One whose time is over
 * leaves, but keeps its place in the line, and the next signal goes to it in vain; the receiver behind it sleeps
 * beside the message.
 */
public final class StaysInLine<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();
    private final Queue<Waiter> waiters = new ArrayDeque<>();

    private static final class Waiter {
        final Thread thread = Thread.currentThread();
        volatile boolean signalled;
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
                    // The defect: it takes what an interrupted receiver does, or the next signal goes to nobody.
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
            if (!waiters.remove(self)) {
                // It had been chosen by a sender already: the next one needs the signal.
                signal();
            }
            throw new InterruptedException();
        }
    }
}
