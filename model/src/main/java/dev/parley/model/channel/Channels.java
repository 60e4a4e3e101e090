package dev.parley.model.channel;

import java.util.Queue;
import java.util.concurrent.BlockingQueue;

/** Adapts the queues of {@code java.util} to the port {@link Channel}. */
public final class Channels {

    private Channels() {}

    /** A channel over a blocking queue: put, offer, timed offer, take, poll, timed poll, drainTo, peek, size. */
    public static <M> Channel<M> of(BlockingQueue<M> queue) {
        return new BlockingQueueChannel<>(queue);
    }

    /**
     * A channel over a queue: offer, poll, peek, size. A queue that turns out to be a {@link BlockingQueue} gets all of
     * a blocking queue's operations.
     */
    public static <M> Channel<M> of(Queue<M> queue) {
        return queue instanceof BlockingQueue<M> blocking ? of(blocking) : new QueueChannel<>(queue);
    }
}
