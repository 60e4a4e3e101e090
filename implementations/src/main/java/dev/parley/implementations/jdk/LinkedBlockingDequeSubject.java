package dev.parley.implementations.jdk;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import java.util.concurrent.LinkedBlockingDeque;

/**
 * {@link LinkedBlockingDeque} at capacity 2, used as a queue, without any relaxation: "a simple
 * doubly-linked list protected by a single lock" (its implementation note), which {@code size} and {@code
 * drainTo} take as well.
 */
public final class LinkedBlockingDequeSubject implements Implementation {

    private static final int LIMIT = 2;

    @Override
    public String name() {
        return "LinkedBlockingDeque-" + LIMIT;
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.bounded(LIMIT);
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new LinkedBlockingDeque<M>(LIMIT));
    }
}
