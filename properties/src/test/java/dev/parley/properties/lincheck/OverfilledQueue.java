package dev.parley.properties.lincheck;

import dev.parley.model.channel.Channel;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Checks its capacity, then acts: two senders may both find the last place free. */
final class OverfilledQueue implements Channel<Integer> {

    private final ConcurrentLinkedQueue<Integer> held = new ConcurrentLinkedQueue<>();
    private final int limit;

    OverfilledQueue(int limit) {
        this.limit = limit;
    }

    @Override
    public boolean trySend(@Nullable Integer message) {
        return held.size() < limit && message != null && held.add(message);
    }

    @Override
    public Optional<Integer> tryReceive() {
        return Optional.ofNullable(held.poll());
    }
}
