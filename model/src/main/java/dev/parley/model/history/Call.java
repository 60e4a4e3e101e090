package dev.parley.model.history;

import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Outcome;
import java.time.Duration;

/**
 * One operation of a history.
 *
 * @param id its index in {@link History#calls()}
 * @param thread who called
 * @param returned {@link Instant#NEVER} if and only if the outcome is unanswered
 */
public record Call(int id, int thread, Operation operation, Outcome outcome, Instant called, Instant returned) {

    public Call {
        if (outcome.isUnanswered() != returned.equals(Instant.NEVER)) {
            throw new IllegalArgumentException("only an unanswered call never returns: " + operation + " " + outcome);
        }
        if (returned.isBefore(called)) {
            throw new IllegalArgumentException("returned before it was called: " + operation);
        }
    }

    /** Happens before, in real time: this call returned before the other was made. Ties overlap. */
    public boolean precedes(Call other) {
        return returned.isBefore(other.called);
    }

    /** How long the call took by the clock of its recorder; for an unanswered call, without end. */
    public Duration elapsed() {
        return outcome.isUnanswered()
                ? Duration.ofNanos(Long.MAX_VALUE)
                : Duration.ofNanos(returned.nanos() - called.nanos());
    }
}
