package dev.parley.implementations.flawed.order;

import dev.parley.model.channel.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reorders at its wrap-around only: a ring whose receiver looks for the first message from slot 0 instead
 * of from where it took the last one. Until the sender comes round to slot 0 again, that is the same.
 */
public final class WrapAround<M> implements Channel<M> {

    public static final int LIMIT = 2;

    private final List<Optional<M>> slots = new ArrayList<>(Collections.nCopies(LIMIT, Optional.empty()));
    private int next;
    private int count;

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        if (count == LIMIT) {
            return false;
        }
        while (slots.get(next).isPresent()) {
            next = (next + 1) % LIMIT;
        }
        slots.set(next, Optional.of(message));
        next = (next + 1) % LIMIT;
        count++;
        return true;
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        // The defect: slot 0 is the oldest on the first round only.
        for (int i = 0; i < LIMIT; i++) {
            Optional<M> message = slots.get(i);
            if (message.isPresent()) {
                slots.set(i, Optional.empty());
                count--;
                return message;
            }
        }
        return Optional.empty();
    }
}
