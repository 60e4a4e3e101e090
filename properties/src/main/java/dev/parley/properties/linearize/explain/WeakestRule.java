package dev.parley.properties.linearize.explain;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.rule.Rule;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.search.Entries;
import dev.parley.properties.linearize.search.EntryReader;
import dev.parley.properties.linearize.search.Search;
import dev.parley.properties.linearize.search.Waiver;
import java.util.Optional;

/** Names the weakest rule that a history breaks: the first {@link Waiver} that explains it. */
public final class WeakestRule {

    private final Semantics semantics;
    private final History history;

    /** Of a history that the semantics does not explain. */
    public WeakestRule(Semantics semantics, History history) {
        this.semantics = semantics;
        this.history = history;
    }

    public Diagnosis name() {
        ImmutableList<Call> circle = LockCycle.in(history);
        if (!circle.isEmpty() && explain(Waiver.BLK_1, EntryReader.EVERY).finds()) {
            return LockCycle.argue(circle, history);
        }
        for (Waiver waiver : Waiver.all()) {
            if (waiver.appliesTo(semantics.spec())) {
                Attempt attempt = explain(waiver, EntryReader.EVERY);
                if (attempt.finds()) {
                    return argue(narrow(waiver, attempt));
                }
            }
        }
        return new AnswerArgument(of(explain(Waiver.NONE, EntryReader.EVERY), Optional.empty())).ofAnything();
    }

    public boolean isExplainedWithout(Rule rule) {
        return Waiver.all().stream()
                .anyMatch(waiver -> waiver.rule() == rule
                        && waiver.appliesTo(semantics.spec())
                        && explain(waiver, EntryReader.EVERY).finds());
    }

    private static Diagnosis argue(WaivedExplanation found) {
        return switch (found.waiver()) {
            case NONE -> throw new IllegalArgumentException("nothing was given up");
            case INT_1, INT_1_WAKE_UP -> new EffectArgument(found).ofInterruption();
            case TIME_1 -> new EffectArgument(found).ofHaste();
            case TIME_3 -> new EffectArgument(found).ofTimeout();
            case GEN_1 -> new MessageArgument(found).ofInvention();
            case DUP_1 -> new MessageArgument(found).ofDuplication();
            case OBS_1 -> new AnswerArgument(found).ofObservation();
            case BULK_1 -> new AnswerArgument(found).ofDrain();
            case RDV_1 -> new RoomArgument(found).ofRendezvous();
            case CAP_1 -> new RoomArgument(found).ofExcess();
            case CAP_2 -> new RoomArgument(found).ofRefusal();
            case ORD_1, ORD_2 -> new OrderArgument(found).ofOvertaking();
            case BLK_1 -> new WaitArgument(found).ofWait();
            case LOSS_1 -> new MessageArgument(found).ofLoss();
        };
    }

    /** Looks for a single call for which it is enough to give the rule up; the last one, where several would do. */
    private WaivedExplanation narrow(Waiver waiver, Attempt whole) {
        if (isForCalls(waiver)) {
            for (Call call : Lists.reverse(history.calls())) {
                Attempt attempt = explain(waiver, call.id());
                if (attempt.finds()) {
                    return of(attempt, Optional.of(call));
                }
            }
        }
        return of(whole, Optional.empty());
    }

    private static boolean isForCalls(Waiver waiver) {
        return switch (waiver) {
            case INT_1, INT_1_WAKE_UP, TIME_1, TIME_3, GEN_1, DUP_1, OBS_1, BULK_1, CAP_2 -> true;
            case NONE, RDV_1, CAP_1, ORD_1, ORD_2, BLK_1, LOSS_1 -> false;
        };
    }

    private Attempt explain(Waiver waiver, int focus) {
        Semantics weaker = Semantics.of(waiver.weaken(semantics.spec()));
        Entries entries = EntryReader.of(weaker, history, waiver, focus);
        return new Attempt(waiver, entries, new Search(weaker, entries, waiver));
    }

    private WaivedExplanation of(Attempt attempt, Optional<Call> culprit) {
        return new WaivedExplanation(
                semantics,
                history,
                attempt.waiver,
                culprit,
                attempt.entries,
                attempt.search.path(),
                DeadEnd.of(semantics, history));
    }

    private record Attempt(Waiver waiver, Entries entries, Search search) {
        boolean finds() {
            return !entries.tooMany() && search.finds();
        }
    }
}
