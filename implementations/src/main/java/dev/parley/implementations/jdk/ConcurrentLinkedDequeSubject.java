package dev.parley.implementations.jdk;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Relaxation;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * {@link ConcurrentLinkedDeque} used as a queue: offer at its end, poll and peek at its front. Both recheck
 * that the first node is still the first ("recheck for linearizability" in {@code pollFirst} and {@code
 * peekFirst}).
 *
 * <ul>
 *   <li>{@link Relaxation#SIZE_IS_HINT}: "it is possible for the size to change during execution of this
 *       method, in which case the returned result will be inaccurate" (Javadoc of {@code size}).
 * </ul>
 */
public final class ConcurrentLinkedDequeSubject implements Implementation {

    @Override
    public String name() {
        return "ConcurrentLinkedDeque";
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.unbounded().nonBlocking().relaxed(Relaxation.SIZE_IS_HINT);
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new ConcurrentLinkedDeque<M>());
    }
}
