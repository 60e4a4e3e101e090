package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Refuses as it pleases. */
public final class Fickle implements Channel<Integer> {

    private static final RandomGenerator RANDOM = RandomGenerator.getDefault();

    private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

    @Override
    @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
    public boolean trySend(@Nullable Integer message) {
        return RANDOM.nextInt(4) > 0 && queue.offer(message);
    }

    @Override
    public Optional<Integer> tryReceive() {
        return Optional.ofNullable(queue.poll());
    }
}
