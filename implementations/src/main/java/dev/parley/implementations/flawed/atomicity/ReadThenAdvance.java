package dev.parley.implementations.flawed.atomicity;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a message twice: a linked queue without a lock on its receiving side, which reads the head and
 * then moves it on. Two receivers that read the same head both take the message behind it.
 */
public final class ReadThenAdvance<M> implements Channel<M> {

    private static final class Node<M> {
        final @Nullable M message;
        volatile @Nullable Node<M> next;

        Node(@Nullable M message) {
            this.message = message;
        }
    }

    /** The node before the first message. */
    private volatile Node<M> head = new Node<>(null);

    private Node<M> last = head;

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Node<M> node = new Node<>(Objects.requireNonNull(message));
        last.next = node;
        last = node;
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        Node<M> first = head.next;
        if (first == null) {
            return Optional.empty();
        }
        // The defect: it takes a compare-and-set from the head that was read.
        head = first;
        return Optional.ofNullable(first.message);
    }
}
