package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import org.jspecify.annotations.Nullable;

/** A collection that is not made for threads, between locks: they may be one, or two, or none. */
public final class Guarded implements Channel<Integer> {

    private final ArrayDeque<Integer> messages = new ArrayDeque<>();
    private final Optional<Lock> sending;
    private final Optional<Lock> receiving;

    public Guarded(Optional<Lock> sending, Optional<Lock> receiving) {
        this.sending = sending;
        this.receiving = receiving;
    }

    @Override
    public boolean trySend(@Nullable Integer message) {
        Objects.requireNonNull(message);
        sending.ifPresent(Lock::lock);
        try {
            return messages.offer(message);
        } finally {
            sending.ifPresent(Lock::unlock);
        }
    }

    @Override
    public Optional<Integer> tryReceive() {
        receiving.ifPresent(Lock::lock);
        try {
            return Optional.ofNullable(messages.poll());
        } finally {
            receiving.ifPresent(Lock::unlock);
        }
    }
}
