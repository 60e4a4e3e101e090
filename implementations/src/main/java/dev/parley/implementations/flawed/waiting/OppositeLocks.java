package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Deadlocks: an inbox and an outbox, each with a monitor, so that senders and receivers rarely meet. Where
 * they do, the sender enters the inbox and then the outbox, to wake receivers; the receiver enters them the
 * other way round, to carry the inbox over. (Who waits to enter a monitor cannot be interrupted, and so
 * nothing gets them out.)
 */
public final class OppositeLocks<M> implements Channel<M> {

    private final Queue<M> inbox = new ArrayDeque<>();
    private final Queue<M> outbox = new ArrayDeque<>();

    @Override
    public void send(@Nullable M message) {
        Objects.requireNonNull(message);
        synchronized (inbox) {
            inbox.add(message);
            // The defect: the opposite order of receive.
            synchronized (outbox) {
                outbox.notifyAll();
            }
        }
    }

    @Override
    public M receive() throws InterruptedException {
        synchronized (outbox) {
            while (true) {
                if (outbox.isEmpty()) {
                    carryOver();
                }
                M message = outbox.poll();
                if (message != null) {
                    return message;
                }
                outbox.wait();
            }
        }
    }

    private void carryOver() {
        synchronized (inbox) {
            outbox.addAll(inbox);
            inbox.clear();
        }
    }
}
