package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;

/** Leaves everything to a class of the JDK. */
public final class Courier implements Channel<Integer> {

    private final ConcurrentLinkedDeque<Integer> messages = new ConcurrentLinkedDeque<>();

    @Override
    public boolean trySend(@Nullable Integer message) {
        messages.addLast(Objects.requireNonNull(message));
        return true;
    }

    @Override
    public Optional<Integer> tryReceive() {
        return Optional.ofNullable(messages.pollFirst());
    }
}
