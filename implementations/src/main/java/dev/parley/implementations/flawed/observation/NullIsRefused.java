package dev.parley.implementations.flawed.observation;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** Answers a null message as if it had no room for it, where {@link NullPointerException} is documented. */
public final class NullIsRefused<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        // The defect: a mistake of the caller looks like a full channel.
        if (message == null) {
            return false;
        }
        return messages.add(message);
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }
}
