package dev.parley.implementations.flawed.capacity;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Holds more than its capacity: every method is synchronized, but a send is two of them. Between the check
 * for room and the act, another sender finds the same room.
 */
public final class CheckThenAct<M> implements Channel<M> {

    public static final int LIMIT = 1;

    private final Queue<M> messages = new ArrayDeque<>();

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        if (isFull()) {
            return false;
        }
        // The defect: the lock was released, and what it protected is no longer so.
        add(message);
        return true;
    }

    private synchronized boolean isFull() {
        return messages.size() >= LIMIT;
    }

    private synchronized void add(M message) {
        messages.add(message);
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }
}
