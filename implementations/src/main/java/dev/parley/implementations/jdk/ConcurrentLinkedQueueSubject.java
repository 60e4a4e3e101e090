package dev.parley.implementations.jdk;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Relaxation;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * {@link ConcurrentLinkedQueue}. Offer takes effect when a node is linked, poll when its item is cleared.
 *
 * <ul>
 *   <li>{@link Relaxation#SIZE_IS_HINT}: "if elements are added or removed during execution of this method,
 *       the returned result may be inaccurate" (Javadoc of {@code size}).
 * </ul>
 */
public final class ConcurrentLinkedQueueSubject implements Implementation {

    @Override
    public String name() {
        return "ConcurrentLinkedQueue";
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.unbounded().nonBlocking().relaxed(Relaxation.SIZE_IS_HINT);
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new ConcurrentLinkedQueue<M>());
    }
}
