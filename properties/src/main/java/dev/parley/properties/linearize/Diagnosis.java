package dev.parley.properties.linearize;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.rule.Rule;
import dev.parley.model.semantics.Semantics;
import java.util.Optional;

/** Names the weakest rule that a history breaks: the first {@link Waiver} that explains it. */
final class Diagnosis {

    private final Semantics semantics;
    private final History history;

    /** Of a history that the semantics does not explain. */
    Diagnosis(Semantics semantics, History history) {
        this.semantics = semantics;
        this.history = history;
    }

    Judgement.Unexplained name() {
        ImmutableList<Call> circle = OwnerCycle.in(history);
        if (!circle.isEmpty() && explain(Waiver.BLK_1, Reading.EVERY).finds()) {
            return OwnerCycle.argue(circle, history);
        }
        for (Waiver waiver : Waiver.all()) {
            if (waiver.appliesTo(semantics.spec())) {
                Attempt attempt = explain(waiver, Reading.EVERY);
                if (attempt.finds()) {
                    return argue(narrow(waiver, attempt));
                }
            }
        }
        return new AnswerAccount(of(explain(Waiver.NONE, Reading.EVERY), Optional.empty())).ofAnything();
    }

    boolean isExplainedWithout(Rule rule) {
        return Waiver.all().stream()
                .anyMatch(waiver -> waiver.rule() == rule
                        && waiver.appliesTo(semantics.spec())
                        && explain(waiver, Reading.EVERY).finds());
    }

    private static Judgement.Unexplained argue(Case found) {
        return switch (found.waiver()) {
            case NONE -> throw new IllegalArgumentException("nothing was given up");
            case INT_1, INT_1_WAKE_UP -> new EffectAccount(found).ofInterruption();
            case TIME_1 -> new EffectAccount(found).ofHaste();
            case TIME_3 -> new EffectAccount(found).ofTimeout();
            case GEN_1 -> new MessageAccount(found).ofInvention();
            case DUP_1 -> new MessageAccount(found).ofDuplication();
            case OBS_1 -> new AnswerAccount(found).ofObservation();
            case BULK_1 -> new AnswerAccount(found).ofDrain();
            case RDV_1 -> new RoomAccount(found).ofRendezvous();
            case CAP_1 -> new RoomAccount(found).ofExcess();
            case CAP_2 -> new RoomAccount(found).ofRefusal();
            case ORD_1, ORD_2 -> new OrderAccount(found).ofOvertaking();
            case BLK_1 -> new WaitAccount(found).ofWait();
            case LOSS_1 -> new MessageAccount(found).ofLoss();
        };
    }

    /** Looks for a single call for which it is enough to give the rule up; the last one, where several would do. */
    private Case narrow(Waiver waiver, Attempt whole) {
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
        Entries entries = Reading.of(weaker, history, waiver, focus);
        return new Attempt(waiver, entries, new Search(weaker, entries, waiver));
    }

    private Case of(Attempt attempt, Optional<Call> culprit) {
        return new Case(
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
