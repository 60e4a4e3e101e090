package dev.parley.implementations.flawed.waiting;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A rendezvous that returns before its partner came: senders wait until the count of messages taken has
 * changed, and not until their own was. When one of two senders meets its receiver, both return.
 */
public final class EarlyRendezvous<M> implements Channel<M> {

    private final Queue<Offer<M>> offers = new ArrayDeque<>();
    private int taken;

    /** Compared by identity: two senders may offer equal messages. */
    private static final class Offer<M> {
        final M message;

        Offer(M message) {
            this.message = message;
        }
    }

    @Override
    public synchronized void send(@Nullable M message) throws InterruptedException {
        Offer<M> offer = new Offer<>(Objects.requireNonNull(message));
        offers.add(offer);
        notifyAll();
        int before = taken;
        try {
            // The defect: whose message was taken?
            while (taken == before) {
                wait();
            }
        } catch (InterruptedException e) {
            if (offers.remove(offer)) {
                throw e;
            }
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized M receive() throws InterruptedException {
        while (offers.isEmpty()) {
            wait();
        }
        return take();
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return offers.isEmpty() ? Optional.empty() : Optional.of(take());
    }

    private M take() {
        taken++;
        notifyAll();
        return offers.remove().message;
    }
}
