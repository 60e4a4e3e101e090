package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.Peek;
import dev.parley.model.operation.Operation.Receive;
import dev.parley.model.operation.Operation.RemainingCapacity;
import dev.parley.model.operation.Operation.Send;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.Size;
import dev.parley.model.operation.Operation.TimedReceive;
import dev.parley.model.operation.Operation.TimedSend;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.Operation.TrySend;
import dev.parley.model.operation.Outcome;
import dev.parley.properties.linearize.search.Entries;
import dev.parley.properties.linearize.search.EntryReader;
import dev.parley.properties.linearize.search.Search;
import dev.parley.properties.linearize.search.Waiver;
import java.util.ArrayList;
import java.util.List;

/** Argues about one answer by the answers that would have been right: those with which the history is explained. */
final class AnswerArgument {

    private final WaivedExplanation found;

    AnswerArgument(WaivedExplanation found) {
        this.found = found;
    }

    Diagnosis ofObservation() {
        return found.culprit().isPresent()
                ? wrong(found.culprit().get(), right(found.culprit().get()))
                : found.plainly("what was seen of the channel does not agree with what was sent and received");
    }

    Diagnosis ofDrain() {
        return found.plainly(
                found.culprit().isPresent()
                        ? Wording.answered(found.culprit().get())
                                + ", which receiving one by one at one instant would not have given"
                        : "drains did not take what receiving one by one at one instant would have given");
    }

    /** The last call whose answer alone is wrong, or, if there is none, where the search ended. */
    Diagnosis ofAnything() {
        for (Call call : Lists.reverse(found.calls())) {
            List<Outcome> right = right(call);
            if (!right.isEmpty()) {
                return wrong(call, right);
            }
        }
        return found.plainly(found.deadEnd().sentence());
    }

    private Diagnosis wrong(Call call, List<Outcome> right) {
        return found.deadEnd()
                .tell(new Argument().of(call))
                .breaks(
                        found.rule(),
                        right.isEmpty()
                                ? Wording.answered(call) + ", which is not what the channel held"
                                : Wording.answered(call) + ", where only " + Wording.list(right, "or")
                                        + " would be right");
    }

    /** The answers with which everything is explained. */
    private List<Outcome> right(Call call) {
        List<Outcome> right = new ArrayList<>();
        for (Outcome outcome : conceivable(call)) {
            if (!outcome.equals(call.outcome()) && isExplainedBy(call, outcome)) {
                right.add(outcome);
            }
        }
        return right;
    }

    private ImmutableList<Outcome> conceivable(Call call) {
        if (call.outcome().isUnanswered()) {
            return ImmutableList.of();
        }
        return switch (call.operation()) {
            case TryReceive r -> messagesAnd(new Outcome.Empty());
            case Peek p -> messagesAnd(new Outcome.Empty());
            case TrySend s -> ImmutableList.of(new Outcome.Accepted(), new Outcome.Refused());
            case Size s -> counts();
            case RemainingCapacity r -> counts();
            case Send _, TimedSend _, SendNull _, Receive _, TimedReceive _, Drain _ -> ImmutableList.of();
        };
    }

    private ImmutableList<Outcome> messagesAnd(Outcome other) {
        ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
        for (Call call : found.calls()) {
            if (call.operation() instanceof Sending sending) {
                outcomes.add(new Outcome.Received(sending.message()));
            }
        }
        return outcomes.add(other).build();
    }

    private ImmutableList<Outcome> counts() {
        int limit = found.semantics().limit();
        ImmutableList.Builder<Outcome> outcomes = ImmutableList.builder();
        if (limit == Integer.MAX_VALUE) {
            outcomes.add(new Outcome.Counted(limit));
        }
        for (int count = 0; count <= Math.min(limit, found.messages().sent()); count++) {
            outcomes.add(new Outcome.Counted(count));
        }
        return outcomes.build();
    }

    private boolean isExplainedBy(Call call, Outcome outcome) {
        List<Call> calls = new ArrayList<>(found.calls());
        calls.set(
                call.id(),
                new Call(call.id(), call.thread(), call.operation(), outcome, call.called(), call.returned()));
        History history = new History(
                ImmutableList.copyOf(calls),
                found.history().interruptions(),
                found.history().quiescences(),
                found.history().swallowedInterrupts());
        Entries entries = EntryReader.of(found.semantics(), history, Waiver.NONE, EntryReader.EVERY);
        return new Search(found.semantics(), entries, Waiver.NONE).finds();
    }
}
