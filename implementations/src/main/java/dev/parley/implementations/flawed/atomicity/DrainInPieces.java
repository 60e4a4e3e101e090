package dev.parley.implementations.flawed.atomicity;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Drains one by one what it promised to drain at one instant: between two of its messages the lock is free,
 * and another receiver takes one out of the middle.
 */
public final class DrainInPieces<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        messages.add(Objects.requireNonNull(message));
        return true;
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }

    @Override
    public void drain(int limit, Consumer<? super M> sink) {
        // The defect: the lock is taken for each message, not for all of them.
        for (int i = 0; i < limit; i++) {
            Optional<M> message = tryReceive();
            if (message.isEmpty()) {
                return;
            }
            sink.accept(message.get());
        }
    }
}
