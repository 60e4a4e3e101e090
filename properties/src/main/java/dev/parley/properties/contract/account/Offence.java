package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.model.history.Call;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Rule;
import java.util.Optional;

/** How two calls cannot both be, by the rule that they break: which other call belongs to the one to blame. */
enum Offence {
    OVERTAKING("sent earlier, and overtaken"),
    REPETITION("the same message, twice"),
    LOSS("accepted, and gone"),
    EXCESS("one more than there is room for"),
    INVENTION("received, and not sent"),
    OBSERVATION("what was there, and what was seen"),
    VAIN_WAIT("there, and not noticed"),
    EFFECT("given up, and yet it had an effect"),
    CIRCLE("each waits for the other"),
    CONTRADICTION("cannot both be");

    private final String relation;

    Offence(String relation) {
        this.relation = relation;
    }

    static Offence of(Rule rule) {
        return switch (rule) {
            case ORD_1, ORD_2 -> OVERTAKING;
            case DUP_1 -> REPETITION;
            case LOSS_1, BULK_1 -> LOSS;
            case CAP_1 -> EXCESS;
            case GEN_1 -> INVENTION;
            case OBS_1 -> OBSERVATION;
            case BLK_1, CAP_2 -> VAIN_WAIT;
            case TIME_3, INT_1 -> EFFECT;
            case DLK_1 -> CIRCLE;
            default -> CONTRADICTION;
        };
    }

    /** The relation in a few words that can stand between the two. */
    String relation() {
        return relation;
    }

    /** The last of the other calls that belongs to the one to blame; any other one, if none does. */
    Optional<Call> partner(Call culprit, ImmutableList<Call> others) {
        return Lists.reverse(others).stream()
                .filter(other -> belongs(culprit, other))
                .findFirst()
                .or(() -> Lists.reverse(others).stream().findFirst());
    }

    private boolean belongs(Call culprit, Call other) {
        return switch (this) {
            case OVERTAKING -> isReceipt(other) || isAccepted(other);
            case REPETITION -> isReceipt(other);
            case LOSS, EXCESS -> isAccepted(other);
            case INVENTION -> other.operation() instanceof Sending;
            case VAIN_WAIT -> isAccepted(other) || isUnansweredCounterpart(culprit, other);
            case OBSERVATION, EFFECT, CIRCLE, CONTRADICTION -> true;
        };
    }

    private static boolean isReceipt(Call call) {
        return call.outcome() instanceof Outcome.Received || call.outcome() instanceof Outcome.Drained;
    }

    private static boolean isAccepted(Call call) {
        return call.outcome() instanceof Outcome.Accepted;
    }

    private static boolean isUnansweredCounterpart(Call culprit, Call other) {
        return other.outcome().isUnanswered()
                && roleOf(other) != roleOf(culprit);
    }

    private static Role roleOf(Call call) {
        return call.operation().kind().role();
    }
}
