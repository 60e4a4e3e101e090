package dev.parley.implementations.jctools;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import org.jctools.queues.MpmcUnboundedXaddArrayQueue;

/**
 * {@link MpmcUnboundedXaddArrayQueue} with chunks of 2, without any relaxation. Offer takes effect when it
 * adds to the producer index, poll when it moves the consumer index; poll and peek that see the index but
 * not yet the element wait for it ("strict empty check, this ensures [Queue.poll() == null iff isEmpty()]",
 * {@code poll}).
 */
public final class MpmcUnboundedXaddArrayQueueSubject implements Implementation {

    /** Small, so that a few messages reach further chunks, fresh and pooled (two are, by default). */
    private static final int CHUNK = 2;

    @Override
    public String name() {
        return "MpmcUnboundedXaddArrayQueue-" + CHUNK;
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.unbounded().nonBlocking();
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new MpmcUnboundedXaddArrayQueue<M>(CHUNK));
    }
}
