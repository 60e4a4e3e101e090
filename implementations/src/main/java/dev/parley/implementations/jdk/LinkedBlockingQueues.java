package dev.parley.implementations.jdk;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.implementations.Implementations;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * {@link LinkedBlockingQueue} at capacity 2 and without a bound. Two locks, and an atomic count at which
 * every put and every take has its effect, so that size, remaining capacity, peek and poll are exact.
 *
 * <ul>
 *   <li>{@link Relaxation#DRAIN_NOT_ATOMIC}: {@code drainTo} holds the lock of the takers only. It reads
 *       the count, and takes as many messages off it at its end ({@code count.getAndAdd(-i)}). In between,
 *       senders go on: they see a full queue, and the drain does not see what they send. A drain of two
 *       from [1] may answer [1] although 2 was accepted before any message was gone.
 *   <li>Without a bound there is no remaining capacity: "the capacity, if unspecified, is equal to
 *       Integer.MAX_VALUE", and the queue counts down from there.
 * </ul>
 */
public final class LinkedBlockingQueues implements Implementations {

    private static final int LIMIT = 2;

    @Override
    public ImmutableList<Implementation> offered() {
        return ImmutableList.of(new Bounded(), new Unbounded());
    }

    private record Bounded() implements Implementation {

        @Override
        public String name() {
            return "LinkedBlockingQueue-" + LIMIT;
        }

        @Override
        public ChannelSpec spec() {
            return ChannelSpec.bounded(LIMIT).relaxed(Relaxation.DRAIN_NOT_ATOMIC);
        }

        @Override
        public <M> Channel<M> open() {
            return Channels.of(new LinkedBlockingQueue<M>(LIMIT));
        }
    }

    private record Unbounded() implements Implementation {

        @Override
        public String name() {
            return "LinkedBlockingQueue";
        }

        @Override
        public ChannelSpec spec() {
            return ChannelSpec.unbounded()
                    .relaxed(Relaxation.DRAIN_NOT_ATOMIC)
                    .without(OperationKind.REMAINING_CAPACITY);
        }

        @Override
        public <M> Channel<M> open() {
            return Channels.of(new LinkedBlockingQueue<M>());
        }
    }
}
