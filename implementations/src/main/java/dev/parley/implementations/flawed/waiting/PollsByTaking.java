package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Waits where it must not: the try-receive looks whether there is a message, and if so receives one. When somebody
 * else takes it in between, the try-receive waits for the next.
 */
public final class PollsByTaking<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();

    @Override
    public void send(@Nullable M message) {
        trySend(message);
    }

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        messages.add(Objects.requireNonNull(message));
        notifyAll();
        return true;
    }

    @Override
    public synchronized M receive() throws InterruptedException {
        while (messages.isEmpty()) {
            wait();
        }
        return messages.remove();
    }

    @Override
    public Optional<M> tryReceive() {
        if (isEmpty()) {
            return Optional.empty();
        }
        try {
            // The defect: the look and the taking each have the lock, but not both together.
            return Optional.of(receive());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private synchronized boolean isEmpty() {
        return messages.isEmpty();
    }
}
