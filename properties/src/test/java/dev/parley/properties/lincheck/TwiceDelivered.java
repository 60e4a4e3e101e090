package dev.parley.properties.lincheck;

import dev.parley.model.channel.Channel;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Looks at the head, then removes it: two receivers may both see the same one. */
final class TwiceDelivered implements Channel<Integer> {

    private final ConcurrentLinkedQueue<Integer> held = new ConcurrentLinkedQueue<>();

    @Override
    public boolean trySend(@Nullable Integer message) {
        return message != null && held.add(message);
    }

    @Override
    public Optional<Integer> tryReceive() {
        Optional<Integer> head = Optional.ofNullable(held.peek());
        head.ifPresent(held::remove);
        return head;
    }
}
