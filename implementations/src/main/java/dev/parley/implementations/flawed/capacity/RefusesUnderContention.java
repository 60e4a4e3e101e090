package dev.parley.implementations.flawed.capacity;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Refuses although there is room: a sender that lost the race for the state of the queue several times gives up,
 * and reports a full queue. To lose once takes another thread between its look and its compare-and-set, so that
 * the sender must be preempted {@value #ATTEMPTS} times. (What a bounded retry loop is for: JCTools calls it a
 * fail-fast offer and has another answer for it.)
 */
public final class RefusesUnderContention<M> implements Channel<M> {

    public static final int LIMIT = 8;
    private static final int ATTEMPTS = 3;

    private final AtomicReference<ImmutableList<M>> held = new AtomicReference<>(ImmutableList.of());

    @Override
    public boolean trySend(@Nullable M message) {
        Objects.requireNonNull(message);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ImmutableList<M> before = held.get();
            if (before.size() == LIMIT) {
                return false;
            }
            if (held.compareAndSet(
                    before,
                    ImmutableList.<M>builder().addAll(before).add(message).build())) {
                return true;
            }
        }
        // The defect: to lose against others is not to find no room.
        return false;
    }

    @Override
    public Optional<M> tryReceive() {
        while (true) {
            ImmutableList<M> before = held.get();
            if (before.isEmpty()) {
                return Optional.empty();
            }
            if (held.compareAndSet(before, before.subList(1, before.size()))) {
                return Optional.of(before.get(0));
            }
        }
    }
}
