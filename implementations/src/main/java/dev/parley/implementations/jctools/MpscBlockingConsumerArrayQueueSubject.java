package dev.parley.implementations.jctools;

import dev.parley.implementations.Implementation;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.OperationKind;
import org.jctools.queues.MpscBlockingConsumerArrayQueue;

/**
 * {@link MpscBlockingConsumerArrayQueue} at capacity 2, without any relaxation: "a partial implementation
 * of the BlockingQueue on the consumer side only". Offer takes effect when it moves the producer index,
 * whose lowest bit says that the consumer is parked.
 *
 * <p>Send and timed send do not exist: {@code put} and timed {@code offer} never wait, and throw {@link
 * UnsupportedOperationException} when the queue is full. Neither does drain: {@code drainTo} always throws
 * it.
 *
 * <p>Nobody but the consumer may receive, not even while it is parked: a second thread that polls then
 * takes the lowest bit for an element on its way, and spins for ever. {@code take} parks with {@code
 * parkNanos(Long.MAX_VALUE)}: for ever, although it looks timed.
 */
public final class MpscBlockingConsumerArrayQueueSubject implements Implementation {

    private static final int LIMIT = 2;

    @Override
    public String name() {
        return "MpscBlockingConsumerArrayQueue-" + LIMIT;
    }

    @Override
    public ChannelSpec spec() {
        return ChannelSpec.bounded(LIMIT)
                .singleConsumer()
                .without(OperationKind.SEND, OperationKind.TIMED_SEND, OperationKind.DRAIN);
    }

    @Override
    public <M> Channel<M> open() {
        return Channels.of(new MpscBlockingConsumerArrayQueue<M>(LIMIT));
    }
}
