package dev.parley.properties.linearize.explain;

import dev.parley.model.history.Call;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ThreadName;
import dev.parley.model.rule.Rule;
import dev.parley.properties.linearize.search.ReadsFrom;
import java.util.List;
import java.util.Optional;

/**
 * Argues that a message was overtaken, by two messages: one was accepted before the other was sent, and the other was
 * received before the one.
 *
 * <p>That two messages always suffice, where the messages alone are wrong, is from Henzinger, Sezgin and Vafeiadis,
 * "Aspect-oriented linearizability proofs" (2013), where it is called VOrd.
 */
final class OrderArgument {

    private final WaivedExplanation found;
    private final ReadsFrom messages;

    OrderArgument(WaivedExplanation found) {
        this.found = found;
        this.messages = found.messages();
    }

    Diagnosis ofOvertaking() {
        for (Call first : found.calls()) {
            for (Call second : found.calls()) {
                if (isAhead(first, second)) {
                    Optional<Diagnosis> overtaking = overtaking(first, second);
                    if (overtaking.isPresent()) {
                        return overtaking.get();
                    }
                }
            }
        }
        return found.plainly(
                found.rule() == Rule.ORD_1
                        ? "no order in which the messages were accepted is the order in which they were received"
                        : "the messages of one sender were not received in the order in which it sent them");
    }

    private boolean isAhead(Call first, Call second) {
        return first.operation() instanceof Sending
                && second.operation() instanceof Sending
                && first.outcome() instanceof Outcome.Accepted
                && first.precedes(second)
                && (found.rule() == Rule.ORD_1 || first.thread() == second.thread());
    }

    private Optional<Diagnosis> overtaking(Call first, Call second) {
        int overtaken = ((Sending) first.operation()).message();
        int overtaker = ((Sending) second.operation()).message();
        List<Call> early = messages.receivers(overtaker);
        List<Call> late = messages.receivers(overtaken);
        if (early.size() != 1 || late.size() > 1) {
            return Optional.empty();
        }
        Call receiver = early.get(0);
        if (late.isEmpty() ? mayBeReceivedInSecret() : !isLater(late.get(0), receiver, overtaken, overtaker)) {
            return Optional.empty();
        }
        Argument argument = new Argument()
                .because(
                        first,
                        " returned before " + ThreadName.of(second.thread()) + " called "
                                + OperationText.inSentence(second.operation()))
                .of(second)
                .so("" + overtaken + " was accepted before " + overtaker + ", and must be received before it")
                .because(receiver, "");
        if (late.isEmpty()) {
            argument.because("nobody ever received " + overtaken);
        } else if (late.get(0).id() != receiver.id()) {
            argument.because(late.get(0), " was called only after that");
        }
        return Optional.of(argument.so("" + overtaker + " was received while " + overtaken + " was still ahead of it")
                .breaks(
                        found.rule(),
                        Wording.answered(receiver) + " although " + overtaken + ", accepted before " + overtaker
                                + " was sent, had not been received"));
    }

    private static boolean isLater(Call late, Call early, int overtaken, int overtaker) {
        return late.id() == early.id()
                ? late.outcome() instanceof Outcome.Drained(var taken)
                        && taken.indexOf(overtaker) < taken.indexOf(overtaken)
                : early.precedes(late);
    }

    /** Whether some receiver's outcome is not known. */
    private boolean mayBeReceivedInSecret() {
        return found.calls().stream()
                .anyMatch(call -> call.outcome() instanceof Outcome.Pending
                        && call.operation().kind().role() == Role.RECEIVER);
    }
}
