package dev.parley.properties.linearize.explain;

import dev.parley.model.history.Call;
import dev.parley.model.history.Instant;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ThreadName;
import dev.parley.properties.linearize.search.Overlap;
import dev.parley.properties.linearize.search.ReadsFrom;
import java.util.ArrayList;
import java.util.List;

/** Argues that a channel held too much, refused with room left, or that a rendezvous was none. */
final class RoomArgument {

    private final WaivedExplanation found;
    private final ReadsFrom messages;

    RoomArgument(WaivedExplanation found) {
        this.found = found;
        this.messages = found.messages();
    }

    /** Looks for an instant at which more messages than fit had been accepted and not yet received. */
    Diagnosis ofExcess() {
        int limit = found.semantics().limit();
        for (Call last : found.calls()) {
            if (last.outcome() instanceof Outcome.Accepted && !anyReceiverPending()) {
                List<Call> held = heldWhenReturned(last);
                if (held.size() > limit) {
                    return excess(last, held, limit);
                }
            }
        }
        return found.plainly("more messages were accepted than the capacity of " + limit + " allows");
    }

    private Diagnosis excess(Call last, List<Call> held, int limit) {
        held.remove(last);
        Argument argument = new Argument().because(last, "").of(last);
        int told = 0;
        for (Call sender : held) {
            argument.of(sender);
            if (told++ < 3) {
                argument.because(
                        sender, sender.precedes(last) ? " had returned before that" : " had returned by the same time");
            }
        }
        List<Integer> others = held.stream().map(RoomArgument::message).toList();
        return argument.because("no receiver had been called for any of them, so the channel held " + (held.size() + 1)
                        + " messages, with a capacity of " + limit)
                .breaks(
                        found.rule(),
                        Wording.answered(last) + " although the channel, with a capacity of " + limit + ", still held "
                                + Wording.list(others));
    }

    /** The senders whose messages were in the channel, whatever the order, when the last one returned. */
    private List<Call> heldWhenReturned(Call last) {
        Instant at = last.returned();
        List<Call> held = new ArrayList<>();
        for (Call sender : found.calls()) {
            if (sender.operation() instanceof Sending sending
                    && sender.outcome() instanceof Outcome.Accepted
                    && !at.isBefore(sender.returned())
                    && messages.receivers(sending.message()).stream().allMatch(each -> at.isBefore(each.called()))) {
                held.add(sender);
            }
        }
        return held;
    }

    Diagnosis ofRefusal() {
        if (found.culprit().isEmpty()) {
            return found.plainly("senders were refused although the channel was not full");
        }
        Call call = found.culprit().get();
        if (found.semantics().isRendezvous()) {
            return found.plainly(Wording.answered(call) + " although a receiver was waiting for it");
        }
        List<Integer> held = possiblyHeldDuring(call);
        int limit = found.semantics().limit();
        String sentence = Wording.answered(call) + " although the channel was not full";
        if (held.size() >= limit) {
            return found.plainly(sentence);
        }
        return new Argument()
                .because(call, "")
                .because(
                        held.isEmpty()
                                ? "no message can have been in the channel during that call"
                                : "at most " + Wording.list(held) + " can have been in the channel during that call")
                .so("it was never full, with a capacity of " + limit)
                .breaks(found.rule(), sentence);
    }

    private List<Integer> possiblyHeldDuring(Call call) {
        List<Integer> held = new ArrayList<>();
        for (Call sender : found.calls()) {
            if (sender.operation() instanceof Sending sending
                    && (sender.outcome() instanceof Outcome.Accepted || sender.outcome() instanceof Outcome.Pending)
                    && !call.precedes(sender)
                    && messages.receivers(sending.message()).stream().noneMatch(each -> each.precedes(call))) {
                held.add(sending.message());
            }
        }
        return held;
    }

    Diagnosis ofRendezvous() {
        for (Call sender : found.calls()) {
            if (!(sender.operation() instanceof Sending sending)) {
                continue;
            }
            List<Call> receivers = messages.receivers(sending.message());
            boolean accepted = sender.outcome() instanceof Outcome.Accepted;
            if (accepted && receivers.isEmpty() && !anyReceiverPending()) {
                return new Argument()
                        .because(sender, "")
                        .because("nobody ever received " + sending.message())
                        .so("only one side of the rendezvous took place")
                        .breaks(found.rule(), Wording.answered(sender) + " although nobody received it");
            }
            if (!receivers.isEmpty() && accepted && !Overlap.overlap(sender, receivers.get(0))) {
                Call receiver = receivers.get(0);
                return new Argument()
                        .because(
                                sender,
                                " returned before " + ThreadName.of(receiver.thread()) + " called "
                                        + OperationText.inSentence(receiver.operation()))
                        .because(receiver, "")
                        .so("the two never met, and the message was held in between")
                        .breaks(found.rule(), Wording.answered(sender) + " before its receiver came");
            }
            if (!receivers.isEmpty() && isDenied(sender)) {
                return new Argument()
                        .because(sender, "")
                        .because(receivers.get(0), ", and nobody else would have sent " + sending.message())
                        .so("the rendezvous took place for the receiver only")
                        .breaks(
                                found.rule(),
                                Wording.answered(sender) + ", and yet " + Wording.answered(receivers.get(0)));
            }
        }
        return found.plainly("senders and receivers did not meet in pairs");
    }

    private static boolean isDenied(Call sender) {
        return sender.outcome() instanceof Outcome.Refused || sender.outcome() instanceof Outcome.Blocked;
    }

    private boolean anyReceiverPending() {
        return found.calls().stream()
                .anyMatch(call -> call.outcome() instanceof Outcome.Pending
                        && call.operation().kind().role() == Role.RECEIVER);
    }

    private static int message(Call sender) {
        return ((Sending) sender.operation()).message();
    }
}
