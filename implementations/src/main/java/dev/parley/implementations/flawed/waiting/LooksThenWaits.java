package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Loses a wake-up within one instruction: the only receiver looks for a message, and then says that it waits. A
 * sender whose message arrives between the two sees nobody to wake. (Dekker's pattern the wrong way round: whoever
 * parks must say so first, and look then.)
 */
public final class LooksThenWaits<M> implements Channel<M> {

    private final Queue<M> messages = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Thread waiter;

    @Override
    public void send(@Nullable M message) {
        trySend(message);
    }

    @Override
    public boolean trySend(@Nullable M message) {
        messages.add(Objects.requireNonNull(message));
        Thread sleeping = waiter;
        if (sleeping != null) {
            LockSupport.unpark(sleeping);
        }
        return true;
    }

    @Override
    public M receive() throws InterruptedException {
        try {
            while (true) {
                M message = messages.poll();
                if (message != null) {
                    return message;
                }
                // The defect: the next look must come between this and the parking.
                waiter = Thread.currentThread();
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        } finally {
            waiter = null;
        }
    }

    @Override
    public Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }
}
