package dev.parley.implementations.flawed.observation;

import dev.parley.model.channel.Channel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers empty while it holds a message: a sender swaps the tail, and then links what was there to its own
 * node. While one sender is between the two, the messages of the others behind it are accepted but out of
 * reach. Nothing is lost or reordered, and so only the order of the answers has no explanation. (What
 * JCTools calls a relaxed poll, undeclared.)
 */
public final class SwapThenLink<M> implements Channel<M> {

    private static final VarHandle HEAD;
    private static final VarHandle TAIL;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(SwapThenLink.class, "head", Node.class);
            TAIL = lookup.findVarHandle(SwapThenLink.class, "tail", Node.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final class Node<M> {
        final @Nullable M message;
        volatile @Nullable Node<M> next;

        Node(@Nullable M message) {
            this.message = message;
        }
    }

    private volatile Node<M> head = new Node<>(null);

    @SuppressWarnings("UnusedVariable") // used through its handle
    private volatile Node<M> tail = head;

    @Override
    @SuppressWarnings("unchecked") // the handle is of this field
    public boolean trySend(@Nullable M message) {
        Node<M> node = new Node<>(Objects.requireNonNull(message));
        Node<M> before = (Node<M>) TAIL.getAndSet(this, node);
        before.next = node;
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        while (true) {
            Node<M> before = head;
            Node<M> first = before.next;
            if (first == null) {
                // The defect: empty only if the tail is here too; otherwise the link is on its way.
                return Optional.empty();
            }
            if (HEAD.compareAndSet(this, before, first)) {
                return Optional.ofNullable(first.message);
            }
        }
    }
}
