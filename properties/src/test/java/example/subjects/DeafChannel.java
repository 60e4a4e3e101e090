package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Waits on after an interruption, and forgets it. */
public final class DeafChannel implements Channel<Integer> {

    private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

    @Override
    @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
    public boolean trySend(@Nullable Integer message) {
        return queue.offer(message);
    }

    @Override
    public Integer receive() {
        while (true) {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                // Forgotten, on purpose.
            }
        }
    }
}
