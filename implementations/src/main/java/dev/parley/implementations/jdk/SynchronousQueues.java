package dev.parley.implementations.jdk;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.implementations.Implementations;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
import java.util.concurrent.SynchronousQueue;

/**
 * {@link SynchronousQueue} in both modes. Peek, size and remaining capacity are constants, as documented:
 * it never holds a message.
 *
 * <ul>
 *   <li>{@link Relaxation#DRAIN_NOT_ATOMIC}: {@code drainTo} polls until it finds no waiting sender, so
 *       that it may take two messages that one sender sent one after the other.
 *   <li>{@link Ordering#PER_PRODUCER_FIFO} in the unfair mode: "by default, this ordering is not
 *       guaranteed" (class Javadoc) among several waiting senders; one sender waits until its message is
 *       taken.
 * </ul>
 */
public final class SynchronousQueues implements Implementations {

    @Override
    public ImmutableList<Implementation> offered() {
        return ImmutableList.of(new Subject(true), new Subject(false));
    }

    private record Subject(boolean fair) implements Implementation {

        @Override
        public String name() {
            return "SynchronousQueue-" + (fair ? "fair" : "unfair");
        }

        @Override
        public ChannelSpec spec() {
            return ChannelSpec.rendezvous()
                    .ordered(fair ? Ordering.TOTAL_FIFO : Ordering.PER_PRODUCER_FIFO)
                    .relaxed(Relaxation.DRAIN_NOT_ATOMIC);
        }

        @Override
        public <M> Channel<M> open() {
            return Channels.of(new SynchronousQueue<M>(fair));
        }
    }
}
