package dev.parley.implementations.flawed.atomicity;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Loses messages: the linked queue of Michael and Scott without its help. A sender links its node behind
 * the last one, and then moves the tail on. When another sender has linked but not yet moved, the tail lags
 * behind; the original makes whoever notices move it on first. Here it is walked past, stays behind for
 * ever, and hides what comes after it.
 */
public final class MissingTailHelp<M> implements Channel<M> {

    private static final class Node<M> {
        final @Nullable M message;
        final AtomicReference<@Nullable Node<M>> next = new AtomicReference<>();

        Node(@Nullable M message) {
            this.message = message;
        }
    }

    private final AtomicReference<Node<M>> head;
    private final AtomicReference<Node<M>> tail;

    public MissingTailHelp() {
        Node<M> first = new Node<>(null);
        head = new AtomicReference<>(first);
        tail = new AtomicReference<>(first);
    }

    @Override
    public boolean trySend(@Nullable M message) {
        Node<M> node = new Node<>(Objects.requireNonNull(message));
        Node<M> last = tail.get();
        while (!last.next.compareAndSet(null, node)) {
            last = Objects.requireNonNull(last.next.get());
        }
        // The defect: fails when the tail lags behind the last node, and nobody else makes up for it.
        tail.compareAndSet(last, node);
        return true;
    }

    @Override
    public Optional<M> tryReceive() {
        while (true) {
            Node<M> before = head.get();
            if (before == tail.get()) {
                return Optional.empty();
            }
            Node<M> first = Objects.requireNonNull(before.next.get());
            if (head.compareAndSet(before, first)) {
                return Optional.ofNullable(first.message);
            }
        }
    }
}
