package dev.parley.implementations.jdk;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.channel.Relaxation;
import java.util.concurrent.LinkedTransferQueue;

/**
 * {@link LinkedTransferQueue} as an unbounded channel.
 *
 * <ul>
 *   <li>{@link Relaxation#SIZE_IS_HINT}: "determining the current number of elements requires an O(n)
 *       traversal", "because of the asynchronous nature of these queues".
 *   <li>{@link Relaxation#DRAIN_NOT_ATOMIC}: {@code drainTo} polls until nothing comes.
 *   <li>{@link Relaxation#TRY_RECEIVE_MAY_MISS_WHILE_BUSY}: not documented, but needed by the source of JDK
 *       25. {@code xfer} reads {@code q = p.next} before it tries to match {@code p}; when the match is
 *       lost to another receiver and {@code q} was null, an immediate poll gives up, although another
 *       message may have been linked behind {@code p} before {@code p} was taken. From [1], {@code poll}
 *       may answer null beside {@code offer(2); poll()}, a queue that is never empty. Measured on 25.0.3
 *       with two threads and two cores: 5,287 of 3,000,000 runs, and none with {@code
 *       ConcurrentLinkedQueue}.
 * </ul>
 */
public final class LinkedTransferQueueSubject implements Implementation {

    @Override
    public String name() {
        return "LinkedTransferQueue";
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.unbounded()
                .relaxed(
                        Relaxation.SIZE_IS_HINT,
                        Relaxation.DRAIN_NOT_ATOMIC,
                        Relaxation.TRY_RECEIVE_MAY_MISS_WHILE_BUSY);
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new LinkedTransferQueue<M>());
    }
}
