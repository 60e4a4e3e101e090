package dev.parley.properties.lincheck;

import dev.parley.model.channel.Channel;
import dev.parley.model.operation.Outcome;
import java.util.Optional;

/** What Lincheck instantiates and calls: the channel of the trial in progress. */
public final class LincheckSubject {

    private final Channel<Integer> channel;

    /** Called by Lincheck before each invocation. */
    public LincheckSubject() {
        this.channel = Trial.current().open().get();
    }

    public Outcome trySend(int message) {
        return channel.trySend(message) ? new Outcome.Accepted() : new Outcome.Refused();
    }

    public Outcome tryReceive() {
        return received(channel.tryReceive());
    }

    public Outcome peek() {
        return received(channel.peek());
    }

    public Outcome size() {
        return new Outcome.Counted(channel.size());
    }

    public Outcome remainingCapacity() {
        return new Outcome.Counted(channel.remainingCapacity());
    }

    private static Outcome received(Optional<Integer> message) {
        return message.isPresent() ? new Outcome.Received(message.get()) : new Outcome.Empty();
    }
}
