package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.model.history.Call;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Contradiction;
import java.util.Optional;

/** Which other call of an argument belongs to the one to blame, by how the two cannot both be. */
final class Counterpart {

    private Counterpart() {}

    /** The last of the other calls that belongs to the one to blame; any other one, if none does. */
    static Optional<Call> of(Contradiction how, Call culprit, ImmutableList<Call> others) {
        return Lists.reverse(others).stream()
                .filter(other -> belongs(how, culprit, other))
                .findFirst()
                .or(() -> Lists.reverse(others).stream().findFirst());
    }

    private static boolean belongs(Contradiction how, Call culprit, Call other) {
        return switch (how) {
            case OVERTAKING -> isReceipt(other) || isAccepted(other);
            case REPETITION -> isReceipt(other);
            case LOSS, EXCESS -> isAccepted(other);
            case INVENTION -> other.operation() instanceof Sending;
            case VAIN_WAIT -> isAccepted(other) || isUnansweredCounterpart(culprit, other);
            case OBSERVATION, EFFECT, CIRCLE, OTHER -> true;
        };
    }

    private static boolean isReceipt(Call call) {
        return call.outcome() instanceof Outcome.Received || call.outcome() instanceof Outcome.Drained;
    }

    private static boolean isAccepted(Call call) {
        return call.outcome() instanceof Outcome.Accepted;
    }

    private static boolean isUnansweredCounterpart(Call culprit, Call other) {
        return other.outcome().isUnanswered() && roleOf(other) != roleOf(culprit);
    }

    private static Role roleOf(Call call) {
        return call.operation().kind().role();
    }
}
