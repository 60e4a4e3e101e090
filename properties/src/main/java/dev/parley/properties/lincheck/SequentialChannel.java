package dev.parley.properties.lincheck;

import dev.parley.model.channel.Capacity.Bounded;
import dev.parley.model.channel.Capacity.Rendezvous;
import dev.parley.model.channel.Capacity.Unbounded;
import dev.parley.model.operation.Outcome;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The sequential specification: a FIFO channel used by one thread at a time. Without anybody who waits, a rendezvous is
 * a channel of capacity zero. Lincheck calls it by the method names of {@link LincheckSubject}.
 */
public final class SequentialChannel {

    private final Queue<Integer> held = new ArrayDeque<>();
    private final int limit;

    /** Called by Lincheck; the capacity is that of the trial in progress. */
    public SequentialChannel() {
        this.limit = switch (Trial.current().spec().capacity()) {
            case Rendezvous r -> 0;
            case Bounded(int bound) -> bound;
            case Unbounded u -> Integer.MAX_VALUE;
        };
    }

    public Outcome trySend(int message) {
        if (held.size() >= limit) {
            return new Outcome.Refused();
        }
        held.add(message);
        return new Outcome.Accepted();
    }

    public Outcome tryReceive() {
        return received(held.poll());
    }

    public Outcome peek() {
        return received(held.peek());
    }

    public Outcome size() {
        return new Outcome.Counted(held.size());
    }

    public Outcome remainingCapacity() {
        return new Outcome.Counted(limit == Integer.MAX_VALUE ? limit : limit - held.size());
    }

    private static Outcome received(@Nullable Integer message) {
        return message == null ? new Outcome.Empty() : new Outcome.Received(message);
    }
}
