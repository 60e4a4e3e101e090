package dev.parley.model.channel;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.operation.OperationKind;
import java.time.Duration;
import java.util.AbstractCollection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A {@link BlockingQueue} as a channel: every operation. */
final class BlockingQueueChannel<M> extends QueueChannel<M> {

    private final BlockingQueue<M> queue;

    BlockingQueueChannel(BlockingQueue<M> queue) {
        super(queue);
        this.queue = queue;
    }

    @Override
    @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
    public void send(@Nullable M message) throws InterruptedException {
        queue.put(message);
    }

    @Override
    @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
    public boolean trySend(@Nullable M message, Duration timeout) throws InterruptedException {
        return queue.offer(message, timeout.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public M receive() throws InterruptedException {
        return queue.take();
    }

    @Override
    public Optional<M> tryReceive(Duration timeout) throws InterruptedException {
        return Optional.ofNullable(queue.poll(timeout.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public void drain(int limit, Consumer<? super M> sink) {
        queue.drainTo(new Sink<>(sink), limit);
    }

    @Override
    public int remainingCapacity() {
        return queue.remainingCapacity();
    }

    @Override
    public ImmutableSet<OperationKind> operations() {
        return Sets.immutableEnumSet(EnumSet.allOf(OperationKind.class));
    }

    /** A collection that can only be added to. */
    private static final class Sink<M> extends AbstractCollection<M> {
        private final Consumer<? super M> consumer;

        Sink(Consumer<? super M> consumer) {
            this.consumer = consumer;
        }

        @Override
        public boolean add(M message) {
            consumer.accept(message);
            return true;
        }

        @Override
        public Iterator<M> iterator() {
            return Collections.emptyIterator();
        }

        @Override
        public int size() {
            return 0;
        }
    }
}
