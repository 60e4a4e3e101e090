package dev.parley.implementations.flawed.order;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the order of each sender and breaks the total one: a lane for each sending thread, meant to spare
 * contention, and a receiver that takes from the first lane that has something.
 */
public final class StripedSenders<M> implements Channel<M> {

    /** In the order in which the threads sent first. */
    private final Map<Thread, Queue<M>> lanes = new LinkedHashMap<>();

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        lanes.computeIfAbsent(Thread.currentThread(), thread -> new ArrayDeque<>())
                .add(message);
        return true;
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        for (Queue<M> lane : lanes.values()) {
            // The defect: the first message of this lane may be younger than that of another.
            M message = lane.poll();
            if (message != null) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }
}
