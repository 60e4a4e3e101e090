package dev.parley.implementations.jctools;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import org.jctools.queues.MpmcArrayQueue;

/**
 * {@link MpmcArrayQueue} at capacity 2, its least, without any relaxation. Offer and poll take effect when
 * they move their index, and check the other index before they give up ("Queue.offer == false iff queue is
 * full", "Queue.poll() == null iff isEmpty()", comments in {@code offer} and {@code poll}).
 */
public final class MpmcArrayQueueSubject implements Implementation {

    private static final int LIMIT = 2;

    @Override
    public String name() {
        return "MpmcArrayQueue-" + LIMIT;
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.bounded(LIMIT).nonBlocking();
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new MpmcArrayQueue<M>(LIMIT));
    }
}
