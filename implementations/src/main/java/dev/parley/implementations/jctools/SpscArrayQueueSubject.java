package dev.parley.implementations.jctools;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Relaxation;
import org.jctools.queues.SpscArrayQueue;

/**
 * {@link SpscArrayQueue}. Offer takes effect when it stores its element, poll when it clears it.
 *
 * <ul>
 *   <li>{@link Relaxation#SIZE_IS_HINT}: both move their index only afterwards ({@code soRefElement}, then
 *       {@code soProducerIndex}), so that the consumer may peek at a message and then be told a size of 0.
 * </ul>
 */
public final class SpscArrayQueueSubject implements Implementation {

    /** The least there is: the constructor takes {@code Math.max(capacity, 4)}. */
    private static final int LIMIT = 4;

    @Override
    public String name() {
        return "SpscArrayQueue-" + LIMIT;
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.bounded(LIMIT)
                .nonBlocking()
                .singleProducer()
                .singleConsumer()
                .relaxed(Relaxation.SIZE_IS_HINT);
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new SpscArrayQueue<M>(LIMIT));
    }
}
