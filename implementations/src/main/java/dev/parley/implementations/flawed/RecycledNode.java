package dev.parley.implementations.flawed;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Delivers a message twice: a linked queue, without a lock on its receiving side, that uses its nodes again. A
 * receiver that sleeps between its look at the head and its compare-and-set may find the same node at the head
 * when it wakes, and take what was behind that node before. (The ABA problem, for which Michael and Scott count
 * every change of a pointer: "Simple, fast, and practical non-blocking and blocking concurrent queue algorithms",
 * PODC 1996.)
 */
public final class RecycledNode<M> implements Channel<M> {

    private static final class Node<M> {
        volatile @Nullable M message;
        volatile @Nullable Node<M> next;
    }

    /** The node before the first message. */
    private final AtomicReference<Node<M>> head = new AtomicReference<>(new Node<>());

    private final Queue<Node<M>> free = new ConcurrentLinkedQueue<>();
    private Node<M> last = head.get();

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        Node<M> recycled = free.poll();
        Node<M> node = recycled == null ? new Node<>() : recycled;
        node.message = message;
        node.next = null;
        last.next = node;
        last = node;
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        while (true) {
            Node<M> before = head.get();
            Node<M> first = before.next;
            if (first == null) {
                // A node that is used again says nothing about the end of the queue.
                if (before == head.get()) {
                    return Optional.empty();
                }
            } else {
                M message = first.message;
                if (head.compareAndSet(before, first)) {
                    // The defect: somebody may still be about to compare with this node.
                    free.add(before);
                    return Optional.ofNullable(message);
                }
            }
        }
    }

    @Override
    public void drain(int limit, Consumer<? super M> sink) {
        for (int i = 0; i < limit; i++) {
            Optional<M> message = tryReceive();
            if (message.isEmpty()) {
                return;
            }
            sink.accept(message.get());
        }
    }
}
