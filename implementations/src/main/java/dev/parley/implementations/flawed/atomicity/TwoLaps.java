package dev.parley.implementations.flawed.atomicity;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a message twice, two laps later: a ring whose indices run modulo twice its capacity, which tells a full
 * ring from an empty one. A receiver that read a message and then slept while the ring went round twice finds the
 * index as it left it, and takes the message that was taken long ago. (The usual trick of rings for one sender and
 * one receiver, who are alone in moving their index; with several receivers it is an ABA.)
 */
public final class TwoLaps<M> implements Channel<M> {

    public static final int LIMIT = 1;

    private final AtomicReferenceArray<M> slots = new AtomicReferenceArray<>(LIMIT);
    private final AtomicInteger head = new AtomicInteger();
    private volatile int tail;

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        int last = tail;
        if (last == next(head.get(), LIMIT)) {
            return false;
        }
        slots.set(last % LIMIT, message);
        tail = next(last, 1);
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        while (true) {
            int first = head.get();
            if (first == tail) {
                return Optional.empty();
            }
            M message = slots.get(first % LIMIT);
            // The defect: an index that comes back after two laps; it takes one that never does.
            if (head.compareAndSet(first, next(first, 1))) {
                return Optional.of(message);
            }
        }
    }

    @Override
    public void drain(int limit, Consumer<? super M> sink) {
        for (int i = 0; i < limit; i++) {
            Optional<M> message = tryReceive();
            if (message.isEmpty()) {
                return;
            }
            sink.accept(message.get());
        }
    }

    private static int next(int index, int distance) {
        return (index + distance) % (2 * LIMIT);
    }
}
