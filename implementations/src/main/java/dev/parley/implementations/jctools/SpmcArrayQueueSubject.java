package dev.parley.implementations.jctools;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import org.jctools.queues.SpmcArrayQueue;

/**
 * {@link SpmcArrayQueue} at capacity 2, without any relaxation. Offer takes effect when it moves the
 * producer index, after its element is stored; poll when it moves the consumer index. An offer that finds
 * room but not yet a clear slot waits for it ("poll moves index before placing element"); peek reads its
 * element between two equal reads of the consumer index.
 */
public final class SpmcArrayQueueSubject implements Implementation {

    private static final int LIMIT = 2;

    @Override
    public String name() {
        return "SpmcArrayQueue-" + LIMIT;
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.bounded(LIMIT).nonBlocking().singleProducer();
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new SpmcArrayQueue<M>(LIMIT));
    }
}
