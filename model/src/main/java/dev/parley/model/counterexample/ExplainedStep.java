package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One operation, or one step of the environment, at the instant at which it takes effect, beside the model.
 *
 * @param span the operation's index among the spans; empty for a step of the environment, or of the model alone
 * @param who the thread or process, or what else takes the step
 * @param operation such as {@code send 1}
 * @param outcome how it was answered
 * @param fit what the model says of it
 * @param before what the channels that it touches held when it came; those that are not named keep what they held
 * @param after what they held afterwards; the same as before where it has no effect
 * @param allowed the answers that the model would have allowed here, such as {@code accepted} or {@code 2}; empty where
 *     there is nothing to be said
 * @param note why it does not fit, or what else there is to say; may be empty
 */
public record ExplainedStep(
        Optional<Integer> span,
        String who,
        String operation,
        String outcome,
        Fit fit,
        ImmutableList<Contents> before,
        ImmutableList<Contents> after,
        ImmutableList<String> allowed,
        String note) {

    /** What the model says of a step. */
    public enum Fit {
        /** The model takes the same step. */
        TAKEN,
        /** The model has no such step here: this is where it ends. */
        REFUSED,
        /** It comes after the model has ended, so that there is no state to hold it against. */
        UNPLACED,
        /** It waits, and the model agrees that it must. */
        WAITS,
        /** It waits although the model could go on. */
        WAITS_IN_VAIN
    }

    /** Whether the model would have done something else here. */
    public boolean isContrary() {
        return switch (fit) {
            case REFUSED, WAITS_IN_VAIN -> true;
            case TAKEN, UNPLACED, WAITS -> false;
        };
    }
}
