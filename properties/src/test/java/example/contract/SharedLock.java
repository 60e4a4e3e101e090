package example.contract;

import dev.parley.model.channel.Channel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Right, but by a monitor that its own code and the JDK's both enter. */
public final class SharedLock implements Channel<Integer> {

    private final List<Integer> messages = Collections.synchronizedList(new ArrayList<>());

    @Override
    public boolean trySend(@Nullable Integer message) {
        return messages.add(Objects.requireNonNull(message));
    }

    @Override
    public Optional<Integer> tryReceive() {
        synchronized (messages) {
            return messages.isEmpty() ? Optional.empty() : Optional.of(messages.removeFirst());
        }
    }
}
