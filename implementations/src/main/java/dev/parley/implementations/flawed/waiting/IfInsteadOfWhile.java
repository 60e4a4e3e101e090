package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Loses a message: a single slot under a monitor, whose sender waits for room with {@code if} instead of
 * {@code while}. By the time it goes on, another sender may have filled the slot again; what is there is
 * overwritten.
 */
public final class IfInsteadOfWhile<M> implements Channel<M> {

    private @Nullable M slot;

    @Override
    @SuppressWarnings("WaitNotInLoop") // which is the defect
    public synchronized void send(@Nullable M message) throws InterruptedException {
        Objects.requireNonNull(message);
        // The defect: to be woken is not to have room.
        if (slot != null) {
            wait();
        }
        slot = message;
        notifyAll();
    }

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        if (slot != null) {
            return false;
        }
        slot = message;
        notifyAll();
        return true;
    }

    @Override
    public synchronized M receive() throws InterruptedException {
        while (slot == null) {
            wait();
        }
        return take(slot);
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(slot).map(this::take);
    }

    private M take(M message) {
        slot = null;
        notifyAll();
        return message;
    }
}
