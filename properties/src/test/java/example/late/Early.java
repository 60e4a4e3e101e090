package example.late;

import dev.parley.model.channel.Channel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one message, and is for one thread only. */
public final class Early implements Channel<Integer> {

    private @Nullable Integer held;

    @Override
    public boolean trySend(@Nullable Integer message) {
        if (held != null) {
            return false;
        }
        held = message;
        return true;
    }

    @Override
    public Optional<Integer> tryReceive() {
        Optional<Integer> received = Optional.ofNullable(held);
        held = null;
        return received;
    }
}
