package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.history.Posture;
import dev.parley.model.history.Quiescence;
import dev.parley.model.history.Standstill;
import dev.parley.model.operation.OperationText;
import dev.parley.model.operation.ThreadName;
import java.util.Optional;

/** How those wait who are left when nothing can move any more, and which kind of standstill that is. */
final class BlockedAtEnd {

    private final History history;
    private final ImmutableMap<Integer, Quiescence.Waiting> waiting;

    private BlockedAtEnd(History history, ImmutableMap<Integer, Quiescence.Waiting> waiting) {
        this.history = history;
        this.waiting = waiting;
    }

    /** The end of this history. */
    static BlockedAtEnd of(History history) {
        return new BlockedAtEnd(
                history,
                history.quiescences().isEmpty()
                        ? ImmutableMap.of()
                        : history.quiescences().getLast().waiting().stream()
                                .collect(ImmutableMap.toImmutableMap(Quiescence.Waiting::call, each -> each)));
    }

    private Posture posture(Call call) {
        Quiescence.Waiting known = waiting.get(call.id());
        return known == null ? Posture.UNKNOWN : known.posture();
    }

    /** The kind, if the model allows the call to go on. */
    Standstill kind(Call call) {
        if (posture(call).manner() == Posture.Manner.IN_A_LOOP) {
            return Standstill.LIVELOCK;
        }
        return gone(call).isPresent() ? Standstill.ORPHAN : Standstill.LOST_WAKE_UP;
    }

    /** Whose lock the call waits for, if that call is over: it will never give the lock back. */
    private Optional<Call> gone(Call call) {
        Quiescence.Waiting known = waiting.get(call.id());
        return known == null
                ? Optional.empty()
                : known.owners().stream()
                        .map(history.calls()::get)
                        .filter(owner -> !waiting.containsKey(owner.id()))
                        .findFirst();
    }

    /** What has happened to the call, in words that go on after it. */
    String fate(Call call) {
        return switch (kind(call)) {
            case LIVELOCK -> " runs in a circle";
            case ORPHAN ->
                gone(call)
                        .map(owner -> " waits for " + lock(call) + " that " + ThreadName.of(owner.thread())
                                + " kept when its " + OperationText.inSentence(owner.operation()) + " was over,")
                        .orElseThrow();
            case CYCLE, LOST_WAKE_UP, LOCK_CYCLE -> " stayed blocked";
        };
    }

    /** Such as {@code lock 1 (ReentrantLock)}. */
    String lock(Call call) {
        return posture(call).on().isEmpty() ? "a lock" : posture(call).on();
    }

    /** Where it waits, in words that end a sentence and begin with a comma; empty if it is not known. */
    String where(Call call) {
        String where = posture(call).where();
        return where.isEmpty() ? "" : ", " + where;
    }
}
