package dev.parley.implementations.flawed.capacity;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Delivers what it refused: a sender adds its message first, and takes it back if that was one too many. When
 * receivers were faster, there is nothing left to take back, and it refuses what has been received.
 */
public final class TakesBackTooLate<M> implements Channel<M> {

    public static final int LIMIT = 1;

    private final Queue<Entry<M>> entries = new ConcurrentLinkedQueue<>();

    /** Compared by identity: two senders may send equal messages. */
    private static final class Entry<M> {
        final M message;

        Entry(M message) {
            this.message = message;
        }
    }

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Entry<M> entry = new Entry<>(Objects.requireNonNull(message));
        entries.add(entry);
        if (entries.size() > LIMIT) {
            // The defect: only if it could be removed was it refused.
            entries.remove(entry);
            return false;
        }
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        return Optional.ofNullable(entries.poll()).map(entry -> entry.message);
    }
}
