package dev.parley.implementations.flawed.atomicity;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Loses a message between two senders: Lamport's ring for one producer and one consumer, right within that,
 * offered to any number of producers. Two of them that read the same tail write to the same slot.
 */
public final class SharedSingleProducerRing<M> implements Channel<M> {

    public static final int LIMIT = 2;

    private final AtomicReferenceArray<@Nullable M> slots = new AtomicReferenceArray<>(LIMIT);
    private volatile int head;
    private volatile int tail;

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        int end = tail;
        if (end - head >= LIMIT) {
            return false;
        }
        slots.set(end % LIMIT, message);
        // The defect: with several producers, the slot must be claimed before it is filled.
        tail = end + 1;
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        int first = head;
        if (first >= tail) {
            return Optional.empty();
        }
        M message = slots.getAndSet(first % LIMIT, null);
        head = first + 1;
        return Optional.ofNullable(message);
    }
}
