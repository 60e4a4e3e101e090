package dev.parley.implementations.flawed.observation;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Peeks at a message that is gone: the first message is remembered so that peek needs no lock, and
 * forgotten by the receiver. A peek that was slow to remember does so after the receiver forgot.
 */
public final class CachedPeek<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();
    private volatile @Nullable M front;

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        messages.add(Objects.requireNonNull(message));
        return true;
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        front = null;
        return Optional.ofNullable(messages.poll());
    }

    @Override
    public Optional<M> peek() {
        M seen = front;
        if (seen == null) {
            seen = first();
            // The defect: outside the lock, what was first may have been received.
            front = seen;
        }
        return Optional.ofNullable(seen);
    }

    private synchronized @Nullable M first() {
        return messages.peek();
    }
}
