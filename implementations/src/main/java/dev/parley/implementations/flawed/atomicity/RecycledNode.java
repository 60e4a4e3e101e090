package dev.parley.implementations.flawed.atomicity;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Delivers one message twice, and another one never: a stack without a lock, which promises no order, that uses its
 * nodes again. A receiver that sleeps between its look at the top and its compare-and-set may find the same node on top
 * when it wakes, though with another message, take it off, and answer the message that was there before. (The ABA
 * problem of Treiber's stack: Michael, "Hazard pointers: safe memory reclamation for lock-free objects", IEEE TPDS
 * 2004.)
 */
public final class RecycledNode<M> implements Channel<M> {

    private static final class Node<M> {
        volatile @Nullable M message;
        volatile @Nullable Node<M> next;
    }

    private final AtomicReference<@Nullable Node<M>> top = new AtomicReference<>();
    private final Queue<Node<M>> free = new ConcurrentLinkedQueue<>();

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        Node<M> recycled = free.poll();
        Node<M> node = recycled == null ? new Node<>() : recycled;
        node.message = message;
        do {
            node.next = top.get();
        } while (!top.compareAndSet(node.next, node));
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        while (true) {
            Node<M> first = top.get();
            if (first == null) {
                return Optional.empty();
            }
            M message = first.message;
            if (top.compareAndSet(first, first.next)) {
                // The defect: somebody may still be about to compare with this node.
                free.add(first);
                return Optional.ofNullable(message);
            }
        }
    }
}
