package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Quiescence;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Rule;
import dev.parley.properties.linearize.search.Overlap;
import java.util.Optional;

/**
 * What is wrong whatever the order: an argument that was not rejected, an exception, a wait of what must not wait.
 * (What is wrong with interruptions is found by {@link Interruptions}.)
 */
public final class PlainFaults {

    private final ChannelSpec spec;
    private final History history;

    public PlainFaults(ChannelSpec spec, History history) {
        this.spec = spec;
        this.history = history;
    }

    /** The first one, from the particular to the general. */
    public Optional<Diagnosis> first() {
        boolean suspicious = !history.interruptions().isEmpty()
                || !history.quiescences().isEmpty()
                || !history.swallowedInterrupts().isEmpty();
        for (Call call : history.calls()) {
            suspicious |= switch (call.outcome()) {
                case Outcome.Blocked b -> true;
                case Outcome.Interrupted i -> true;
                case Outcome.Failed f -> true;
                case Outcome.Accepted _, Outcome.Refused _, Outcome.Received _, Outcome.Empty _ -> isOfNull(call);
                case Outcome.Drained _, Outcome.Counted _, Outcome.TimedOut _ -> isOfNull(call);
                case Outcome.Rejected _, Outcome.Pending _ -> isOfNull(call);
            };
        }
        return suspicious
                ? nullArgument().or(this::interruption).or(this::failure).or(this::idleWait)
                : Optional.empty();
    }

    private static boolean isOfNull(Call call) {
        return call.operation() instanceof SendNull;
    }

    private Optional<Diagnosis> nullArgument() {
        if (!spec.refusesNull()) {
            return Optional.empty();
        }
        for (Call call : history.calls()) {
            if (call.operation() instanceof SendNull
                    && !(call.outcome() instanceof Outcome.Rejected)
                    && !(call.outcome() instanceof Outcome.Pending)) {
                return Optional.of(new Argument()
                        .because(call, "")
                        .because("a null message must be rejected with NullPointerException, and with nothing else")
                        .breaks(Rule.ARG_1, Wording.answered(call) + ", although it must be rejected"));
            }
        }
        return Optional.empty();
    }

    private Optional<Diagnosis> interruption() {
        return new Interruptions(history).fault();
    }

    private Optional<Diagnosis> failure() {
        for (Call call : history.calls()) {
            if (call.outcome() instanceof Outcome.Failed(String what)) {
                return Optional.of(new Argument()
                        .because(call, "")
                        .because("whatever the order, the model has no such answer to "
                                + call.operation().kind().label())
                        .breaks(Rule.LIN_1, OperationText.inSentence(call.operation()) + " failed: " + what));
            }
        }
        return Optional.empty();
    }

    private Optional<Diagnosis> idleWait() {
        for (Call call : history.calls()) {
            if (!call.operation().kind().waits() || alwaysAccepts(call.operation())) {
                boolean forEver = call.outcome() instanceof Outcome.Blocked;
                if (forEver) {
                    return circleOr(neverBack(call));
                }
                if (isParked(call)) {
                    return circleOr(new Argument()
                            .because(call, ", but it was parked before, when nothing else could move")
                            .because(reason(call) + ", so it has an answer in every state")
                            .breaks(
                                    Rule.BLK_2,
                                    OperationText.inSentence(call.operation()) + " waited, although " + reason(call)));
                }
            } else if (call.operation() instanceof Operation.Timed timed && call.outcome() instanceof Outcome.Blocked) {
                return circleOr(new Argument()
                        .because(call, ": it had not come back when nothing could move any more")
                        .because("its time of " + OperationText.time(timed.timeout()) + " had passed by then")
                        .breaks(
                                Rule.TIME_2,
                                BlockedAtEnd.of(history).kind(call),
                                OperationText.inSentence(call.operation())
                                        + " never gave up, although its time had passed"
                                        + BlockedAtEnd.of(history).where(call)));
            }
        }
        return Optional.empty();
    }

    private Diagnosis neverBack(Call call) {
        BlockedAtEnd rest = BlockedAtEnd.of(history);
        Standstill kind = rest.kind(call);
        String fate = kind == Standstill.LOST_WAKE_UP ? " never came back," : rest.fate(call);
        return new Argument()
                .because(call, ": it had not come back when nothing could move any more" + rest.where(call))
                .because(reason(call) + ", so it has an answer in every state")
                .breaks(
                        Rule.BLK_2,
                        kind,
                        OperationText.inSentence(call.operation()) + fate + " although " + reason(call)
                                + rest.where(call));
    }

    private Optional<Diagnosis> circleOr(Diagnosis otherwise) {
        ImmutableList<Call> circle = LockCycle.in(history);
        return Optional.of(circle.isEmpty() ? otherwise : LockCycle.argue(circle, history));
    }

    private String reason(Call call) {
        return alwaysAccepts(call.operation())
                ? "an unbounded channel always has room"
                : call.operation().kind().label() + " must never wait";
    }

    private boolean alwaysAccepts(Operation operation) {
        return operation instanceof Sending && spec.capacity() instanceof Capacity.Unbounded;
    }

    private boolean isParked(Call call) {
        for (Quiescence quiescence : history.quiescences()) {
            if (Overlap.isParked(call, quiescence)) {
                return true;
            }
        }
        return false;
    }
}
