package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import dev.parley.model.history.Call;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.Outcome;
import dev.parley.model.operation.ThreadName;
import dev.parley.model.semantics.ChannelState;
import dev.parley.properties.linearize.search.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Argues that somebody waits, or has waited, without a reason. */
final class WaitArgument {

    private final WaivedExplanation found;

    WaitArgument(WaivedExplanation found) {
        this.found = found;
    }

    /** A call that waits, why it should not, and the calls that this depends on. */
    record Stuck(Call call, String reason, ImmutableList<Call> others) {}

    Diagnosis ofWait() {
        Optional<Stuck> stuck = received().or(this::stuck).or(this::timedOut);
        if (stuck.isEmpty()) {
            return found.plainly("somebody waited without a reason");
        }
        Call call = stuck.get().call();
        boolean forEver = call.outcome() instanceof Outcome.Blocked;
        Argument argument =
                new Argument().because(call, forEver ? ": it had not come back when nothing could move any more" : "");
        for (Call other : stuck.get().others()) {
            argument.because(other, "");
        }
        argument.so("" + stuck.get().reason());
        if (forEver) {
            BlockedAtEnd rest = BlockedAtEnd.of(found.history());
            return argument.because(conclusion(rest.kind(call)))
                    .breaks(
                            found.rule(),
                            rest.kind(call),
                            OperationText.inSentence(call.operation()) + rest.fate(call) + " although "
                                    + stuck.get().reason() + rest.where(call));
        }
        boolean gaveUp = call.outcome() instanceof Outcome.TimedOut;
        return argument.because(gaveUp ? "it had no reason to give up" : "it had no reason to wait")
                .breaks(
                        found.rule(),
                        (gaveUp
                                        ? Wording.answered(call)
                                        : OperationText.inSentence(call.operation()) + " was left waiting")
                                + " although " + stuck.get().reason());
    }

    private static String conclusion(Standstill kind) {
        return switch (kind) {
            case LIVELOCK -> "it has no reason to wait, and what it does in its loop gets it nowhere";
            case ORPHAN -> "it has no reason to wait, and nobody is left who could give the lock back";
            case CYCLE, LOST_WAKE_UP, LOCK_CYCLE -> "it has no reason to wait, and nobody will wake it";
        };
    }

    /** A sender that waits although its message was received. */
    private Optional<Stuck> received() {
        for (Call call : found.calls()) {
            if (call.outcome() instanceof Outcome.Blocked && call.operation() instanceof Sending sending) {
                List<Call> receivers = found.messages().receivers(sending.message());
                if (!receivers.isEmpty()) {
                    return Optional.of(new Stuck(
                            call, sending.message() + " has been received", ImmutableList.of(receivers.get(0))));
                }
            }
        }
        return Optional.empty();
    }

    /** Whoever waits at a quiescence though enabled; the last quiescence first. */
    Optional<Stuck> stuck() {
        for (int depth = found.path().length() - 1; depth >= 0; depth--) {
            if (!found.path().isLoss(depth)) {
                Optional<Stuck> stuck = stuck(
                        waiting(found.entries().all()[found.path().entry(depth)]),
                        found.path().before(depth));
                if (stuck.isPresent()) {
                    return stuck;
                }
            }
        }
        return Optional.empty();
    }

    private ImmutableList<Call> waiting(Entry quiescence) {
        return Arrays.stream(quiescence.waiting).mapToObj(found.calls()::get).collect(ImmutableList.toImmutableList());
    }

    private Optional<Stuck> stuck(ImmutableList<Call> waiting, ChannelState state) {
        for (Call call : waiting) {
            List<Call> others = new ArrayList<>(waiting);
            others.remove(call);
            if (!call.operation().kind().waits()
                    || !found.semantics()
                            .enabled(
                                    state,
                                    call.operation(),
                                    others.stream().map(Call::operation).toList())) {
                continue;
            }
            if (found.semantics().isRendezvous()) {
                others.removeIf(other -> other.operation().kind().role()
                        == call.operation().kind().role());
                Call other = others.get(0);
                return Optional.of(new Stuck(
                        call,
                        OperationText.inSentence(other.operation()) + " of " + ThreadName.of(other.thread())
                                + " waits for it",
                        ImmutableList.of(other)));
            }
            return Optional.of(new Stuck(call, reason(call, state), senders(state)));
        }
        return Optional.empty();
    }

    private String reason(Call call, ChannelState state) {
        if (call.operation().kind().role() == Role.RECEIVER) {
            return Wording.holds(state);
        }
        return state.isEmpty()
                ? "the channel is empty"
                : "the channel has room: it holds " + state + " and would hold "
                        + found.semantics().limit();
    }

    private ImmutableList<Call> senders(ChannelState state) {
        return state.messages().stream()
                .limit(2)
                .flatMap(message -> found.messages().senders(message).stream())
                .distinct()
                .collect(ImmutableList.toImmutableList());
    }

    /** A receiver that timed out though a message was there. */
    private Optional<Stuck> timedOut() {
        for (int depth = 0; depth < found.path().length(); depth++) {
            if (found.path().isLoss(depth)) {
                continue;
            }
            Entry entry = found.entries().all()[found.path().entry(depth)];
            ChannelState state = found.path().before(depth);
            if (entry.kind == Entry.Kind.MISS
                    && found.calls().get(entry.call).outcome() instanceof Outcome.TimedOut
                    && (!state.isEmpty() || found.semantics().isRendezvous())) {
                return Optional.of(
                        state.isEmpty()
                                ? new Stuck(found.calls().get(entry.call), "a sender waited for it", ImmutableList.of())
                                : new Stuck(
                                        found.calls().get(entry.call), "the channel held " + state, senders(state)));
            }
        }
        return Optional.empty();
    }
}
