package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.model.history.Call;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.linearize.search.ReadsFrom;
import java.util.List;
import java.util.Optional;

/** Argues that a message came from nowhere, came twice, or was lost. */
final class MessageArgument {

    private final WaivedExplanation found;
    private final ReadsFrom messages;

    MessageArgument(WaivedExplanation found) {
        this.found = found;
        this.messages = found.messages();
    }

    Diagnosis ofInvention() {
        for (Call receiver : found.culprit().map(ImmutableList::of).orElse(found.calls())) {
            for (int message : ReadsFrom.taken(receiver)) {
                if (!messages.isSentBefore(receiver, message)) {
                    return invented(receiver, message);
                }
            }
        }
        throw new IllegalStateException("every message was sent in " + found.history());
    }

    private Diagnosis invented(Call receiver, int message) {
        Argument argument = new Argument().because(receiver, "");
        List<Call> senders = messages.senders(message);
        if (senders.isEmpty()) {
            return argument.because("no call sends " + message)
                    .breaks(
                            found.rule(),
                            Wording.answered(receiver)
                                    + (receiver.operation() instanceof Drain
                                            ? ", and nobody had sent " + message
                                            : ", which nobody had sent"));
        }
        Call sender = senders.get(0);
        String sends = OperationText.inSentence(sender.operation());
        if (receiver.precedes(sender)) {
            return argument.because(sender, " was called only after that")
                    .so("" + message + " was received before it was sent")
                    .breaks(found.rule(), Wording.answered(receiver) + " before " + sends + " was called");
        }
        return argument.because(sender, ", and nobody else would have sent " + message)
                .so("" + message + " was received although it was never sent")
                .breaks(found.rule(), Wording.answered(receiver) + ", although " + Wording.answered(sender));
    }

    Diagnosis ofDuplication() {
        for (Call last : found.culprit().map(ImmutableList::of).orElse(found.calls())) {
            for (int message : ReadsFrom.taken(last)) {
                if (messages.isRepeated(message)) {
                    return duplicated(message);
                }
            }
        }
        throw new IllegalStateException("no message was received twice in " + found.history());
    }

    private Diagnosis duplicated(int message) {
        Argument argument = new Argument();
        for (Call sender : messages.senders(message)) {
            argument.because(sender, ", and nobody else sent " + message);
        }
        int times = 0;
        for (Call receiver : messages.receivers(message)) {
            argument.because(receiver, "");
            times += ReadsFrom.receipts(receiver, message);
        }
        return argument.because("a message that has been received is gone, so only one of them can have it")
                .breaks(
                        found.rule(),
                        message + " was sent once and received " + (times == 2 ? "twice" : times + " times"));
    }

    Diagnosis ofLoss() {
        Optional<Integer> lost = lost();
        if (lost.isEmpty()) {
            throw new IllegalStateException("nothing was lost in " + found.history());
        }
        int message = lost.get();
        Argument argument = new Argument();
        for (Call sender : messages.senders(message)) {
            argument.because(sender, "");
            Optional<Call> empty = emptyAfter(sender);
            if (empty.isPresent() && sender.outcome() instanceof Outcome.Accepted) {
                return argument.because("nobody ever received " + message)
                        .because(empty.get(), " was called after that, and left nothing in the channel")
                        .so("" + message + " was accepted and is gone")
                        .breaks(
                                found.rule(),
                                message + " was accepted and never received, and yet " + Wording.answered(empty.get()));
            }
        }
        return found.deadEnd()
                .tell(argument.because("nobody ever received " + message))
                .breaks(found.rule(), message + " was accepted, and is neither received nor in the channel");
    }

    private Optional<Integer> lost() {
        for (int depth = 0; depth < found.path().length(); depth++) {
            if (found.path().isLoss(depth)) {
                return Optional.of(found.path().lost(depth));
            }
        }
        return Optional.empty();
    }

    /** The last call after this one that emptied the channel, or found it empty. */
    private Optional<Call> emptyAfter(Call sender) {
        for (Call call : Lists.reverse(found.calls())) {
            boolean empty = switch (call.outcome()) {
                case Outcome.Empty e -> call.operation() instanceof TryReceive;
                case Outcome.Drained(var taken) -> call.operation() instanceof Drain(int limit) && taken.size() < limit;
                case Outcome.Accepted _, Outcome.Refused _, Outcome.Received _, Outcome.Counted _ -> false;
                case Outcome.TimedOut _, Outcome.Interrupted _, Outcome.Rejected _ -> false;
                case Outcome.Blocked _, Outcome.Pending _, Outcome.Failed _ -> false;
            };
            if (empty && sender.precedes(call)) {
                return Optional.of(call);
            }
        }
        return Optional.empty();
    }
}
