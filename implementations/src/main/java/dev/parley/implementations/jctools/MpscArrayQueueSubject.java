package dev.parley.implementations.jctools;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import org.jctools.queues.MpscArrayQueue;

/**
 * {@link MpscArrayQueue} at capacity 2, without any relaxation. Offer takes effect when it moves the
 * producer index; poll and peek that see the index but not yet the element wait for it ("queue may not
 * actually be empty", {@code poll}). The consumer alone moves its index, and so the size is exact.
 */
public final class MpscArrayQueueSubject implements Implementation {

    private static final int LIMIT = 2;

    @Override
    public String name() {
        return "MpscArrayQueue-" + LIMIT;
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.bounded(LIMIT).nonBlocking().singleConsumer();
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new MpscArrayQueue<M>(LIMIT));
    }
}
