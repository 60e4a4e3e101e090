package dev.parley.model.channel;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.operation.OperationKind;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A {@link Queue} as a channel: its non-blocking operations. */
class QueueChannel<M> implements Channel<M> {

    private final Queue<M> queue;

    QueueChannel(Queue<M> queue) {
        this.queue = queue;
    }

    @Override
    @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
    public boolean trySend(@Nullable M message) {
        return queue.offer(message);
    }

    @Override
    public Optional<M> tryReceive() {
        return Optional.ofNullable(queue.poll());
    }

    @Override
    public Optional<M> peek() {
        return Optional.ofNullable(queue.peek());
    }

    @Override
    public int size() {
        return queue.size();
    }

    @Override
    public ImmutableSet<OperationKind> operations() {
        return Sets.immutableEnumSet(
                OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE, OperationKind.PEEK, OperationKind.SIZE);
    }

    @Override
    public Object subject() {
        return queue;
    }
}
