package dev.parley.implementations.flawed.cancellation;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Does not answer an interruption: the receiver catches the exception and goes on waiting, and its thread
 * never learns that it was told to stop.
 */
public final class DeafToInterrupts<M> implements Channel<M> {

    private final Queue<M> messages = new ArrayDeque<>();

    @Override
    public void send(@Nullable M message) {
        trySend(message);
    }

    @Override
    public synchronized boolean trySend(@Nullable M message) {
        messages.add(Objects.requireNonNull(message));
        notifyAll();
        return true;
    }

    @Override
    public synchronized M receive() {
        while (true) {
            M message = messages.poll();
            if (message != null) {
                return message;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                // The defect: neither thrown on nor kept as the status of the thread.
            }
        }
    }

    @Override
    public synchronized Optional<M> tryReceive() {
        return Optional.ofNullable(messages.poll());
    }
}
