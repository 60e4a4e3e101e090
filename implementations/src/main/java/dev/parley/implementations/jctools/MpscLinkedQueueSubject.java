package dev.parley.implementations.jctools;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Relaxation;
import org.jctools.queues.MpscLinkedQueue;

/**
 * {@link MpscLinkedQueue}. Offer takes effect when it swaps the producer node; poll and peek wait for a
 * link that is still missing ("if queue is not empty spin wait for value to become visible", {@code
 * BaseLinkedQueue.poll}).
 *
 * <ul>
 *   <li>{@link Relaxation#SIZE_IS_HINT}: size chases the nodes; "when racing with the consumer thread this
 *       method may under estimate the size", and at a missing link it stops.
 * </ul>
 */
public final class MpscLinkedQueueSubject implements Implementation {

    @Override
    public String name() {
        return "MpscLinkedQueue";
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.unbounded().nonBlocking().singleConsumer().relaxed(Relaxation.SIZE_IS_HINT);
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new MpscLinkedQueue<M>());
    }
}
