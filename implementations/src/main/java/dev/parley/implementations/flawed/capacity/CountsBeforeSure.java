package dev.parley.implementations.flawed.capacity;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses although there is room: a sender counts itself in before it knows that there is room, and out
 * again if there is none. In between, the count is one too high for everybody else.
 */
public final class CountsBeforeSure<M> implements Channel<M> {

    public static final int LIMIT = 1;

    private final Queue<M> messages = new ConcurrentLinkedQueue<>();
    private final AtomicInteger held = new AtomicInteger();

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        // The defect: it takes a compare-and-set from a count below the limit.
        if (held.incrementAndGet() > LIMIT) {
            held.decrementAndGet();
            return false;
        }
        messages.add(message);
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        M message = messages.poll();
        if (message != null) {
            held.decrementAndGet();
        }
        return Optional.ofNullable(message);
    }
}
