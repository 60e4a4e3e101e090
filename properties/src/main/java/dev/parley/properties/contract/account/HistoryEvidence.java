package dev.parley.properties.contract.account;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.counterexample.Contents;
import dev.parley.model.counterexample.Evidence.Guarantees;
import dev.parley.model.counterexample.ExplainedStep;
import dev.parley.model.counterexample.Finding;
import dev.parley.model.counterexample.Guarantee;
import dev.parley.model.history.Call;
import dev.parley.model.history.History;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Outcome;
import dev.parley.model.rule.Contradiction;
import dev.parley.model.rule.Rule;
import dev.parley.model.semantics.ChannelState;
import dev.parley.model.semantics.Semantics;
import dev.parley.properties.linearize.ClosestRun;
import dev.parley.properties.linearize.ClosestRun.Move;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What there is to show of a history that is not explained, besides the history itself: its calls beside the closest
 * run of the model, the two calls that cannot both be, and what else the same history keeps to. A span's index is its
 * call's id.
 */
final class HistoryEvidence {

    /** What the only channel is called. */
    static final String CHANNEL = "channel";

    private final ChannelSpec spec;
    private final History history;
    private final Diagnosis judgement;
    private final ImmutableList<Move> run;

    HistoryEvidence(ChannelSpec spec, History history, Diagnosis judgement) {
        this.spec = spec;
        this.history = history;
        this.judgement = judgement;
        this.run = ClosestRun.of(spec, history);
    }

    /** The calls in the order of the closest run. */
    ImmutableList<ExplainedStep> steps(Function<Call, String> words, Function<Integer, String> who) {
        Optional<Integer> culprit = culprit();
        return run.stream()
                .map(move -> {
                    Call call = history.calls().get(move.call());
                    boolean blamed = culprit.equals(Optional.of(call.id()));
                    return new ExplainedStep(
                            Optional.of(call.id()),
                            who.apply(call.thread()),
                            words.apply(call),
                            call.outcome().toString(),
                            blamed && move.fit() == ClosestRun.Fit.TAKEN ? ExplainedStep.Fit.REFUSED : fit(move.fit()),
                            contents(move.before()),
                            contents(move.after()),
                            allowed(move, call),
                            blamed ? judgement.sentence() : "");
                })
                .collect(ImmutableList.toImmutableList());
    }

    /** The call to blame: where the closest run leaves the model; if it never does, the last one of the argument. */
    private Optional<Integer> culprit() {
        Optional<Integer> waits = run.stream()
                .filter(move -> move.fit() == ClosestRun.Fit.WAITS_IN_VAIN)
                .map(Move::call)
                .filter(judgement.offending()::contains)
                .findFirst();
        Optional<Integer> refused = run.stream()
                .filter(move -> move.fit() == ClosestRun.Fit.REFUSED)
                .map(Move::call)
                .findFirst();
        return judgement.rule() == Rule.BLK_1
                ? waits.or(() -> refused).or(this::lastOffending)
                : refused.or(() -> waits).or(this::lastOffending);
    }

    private Optional<Integer> lastOffending() {
        return run.stream()
                .map(Move::call)
                .filter(judgement.offending()::contains)
                .reduce((first, last) -> last);
    }

    private static ExplainedStep.Fit fit(ClosestRun.Fit fit) {
        return switch (fit) {
            case TAKEN -> ExplainedStep.Fit.TAKEN;
            case REFUSED -> ExplainedStep.Fit.REFUSED;
            case WAITS -> ExplainedStep.Fit.WAITS;
            case WAITS_IN_VAIN -> ExplainedStep.Fit.WAITS_IN_VAIN;
        };
    }

    private static ImmutableList<String> allowed(Move move, Call call) {
        ImmutableList<String> allowed =
                move.allowed().stream().map(Outcome::toString).collect(ImmutableList.toImmutableList());
        return allowed.isEmpty() && call.operation().kind().waits() && move.fit() == ClosestRun.Fit.REFUSED
                ? ImmutableList.of("to wait")
                : allowed;
    }

    private static ImmutableList<Contents> contents(ChannelState state) {
        return ImmutableList.of(new Contents(
                CHANNEL, state.messages().stream().map(Object::toString).collect(ImmutableList.toImmutableList())));
    }

    Finding finding() {
        return judgement
                .standstill()
                .<Finding>map(kind -> new Finding.Standstill(kind.label(), pair(), ImmutableList.of()))
                .orElseGet(() -> new Finding.Unexplained(pair()));
    }

    /** The call to blame, and the other one that it comes down to. */
    Optional<Finding.Pair> pair() {
        Optional<Call> culprit = culprit().map(history.calls()::get);
        if (culprit.isEmpty()) {
            return Optional.empty();
        }
        Call blamed = culprit.get();
        Contradiction how = judgement.rule().contradiction();
        if (how == Contradiction.VAIN_WAIT && blamed.outcome() instanceof Outcome.Blocked) {
            Optional<Call> waker = waker(blamed);
            if (waker.isPresent()) {
                return Optional.of(new Finding.Pair(waker.get().id(), blamed.id(), "should have woken the other"));
            }
        }
        if (how == Contradiction.EFFECT) {
            Optional<Finding.Pair> effect = effect(blamed);
            if (effect.isPresent()) {
                return effect;
            }
        }
        if (how == Contradiction.OVERTAKING) {
            Optional<Call> overtaken = overtaken(blamed);
            if (overtaken.isPresent()) {
                return Optional.of(new Finding.Pair(overtaken.get().id(), blamed.id(), how.relation()));
            }
        }
        ImmutableList<Call> others = history.calls().stream()
                .filter(call -> judgement.offending().contains(call.id()))
                .filter(call -> call.id() != blamed.id())
                .collect(ImmutableList.toImmutableList());
        return Counterpart.of(how, blamed, others)
                .map(other -> new Finding.Pair(other.id(), blamed.id(), how.relation()));
    }

    /** Who gave up, and who shows that it had an effect all the same. */
    private Optional<Finding.Pair> effect(Call blamed) {
        ImmutableList<Call> offending = history.calls().stream()
                .filter(call -> judgement.offending().contains(call.id()))
                .collect(ImmutableList.toImmutableList());
        Optional<Call> quitter = offending.stream()
                .filter(call ->
                        call.outcome() instanceof Outcome.Interrupted || call.outcome() instanceof Outcome.TimedOut)
                .findFirst();
        return quitter.flatMap(gaveUp -> Stream.concat(Stream.of(blamed), offending.stream())
                .filter(call -> call.id() != gaveUp.id())
                .findFirst()
                .map(witness -> new Finding.Pair(
                        gaveUp.id(),
                        witness.id(),
                        witness.outcome() instanceof Outcome.Blocked
                                ? "gave up, and took the other's wake-up with it"
                                : Contradiction.EFFECT.relation())));
    }

    /** The calls in the order of the closest run. */
    ImmutableList<Call> order() {
        return run.stream().map(move -> history.calls().get(move.call())).collect(ImmutableList.toImmutableList());
    }

    /** What the channel holds in the end, if that is what keeps somebody waiting. */
    ImmutableList<Contents> left() {
        return judgement.standstill().isEmpty()
                        || run.isEmpty()
                        || Semantics.of(spec).isRendezvous()
                ? ImmutableList.of()
                : contents(run.getLast().after());
    }

    /** The last call after which somebody who waits could have gone on, and before which it could not. */
    private Optional<Call> waker(Call waiting) {
        Semantics semantics = Semantics.of(spec);
        if (semantics.isRendezvous()) {
            return Optional.empty();
        }
        return run.stream()
                .filter(move -> !semantics.enabled(move.before(), waiting.operation())
                        && semantics.enabled(move.after(), waiting.operation()))
                .map(move -> history.calls().get(move.call()))
                .reduce((first, last) -> last);
    }

    /** Who sent what the model would have delivered instead. */
    private Optional<Call> overtaken(Call receiver) {
        return run.stream()
                .filter(move -> move.call() == receiver.id())
                .flatMap(move -> move.allowed().stream())
                .flatMap(outcome -> outcome instanceof Outcome.Received(int message)
                        ? history.calls().stream()
                                .filter(call ->
                                        call.operation() instanceof Sending sending && sending.message() == message)
                        : Stream.empty())
                .findFirst();
    }

    /** Which rules the history keeps, as the judge sees it once the broken one is given up. */
    Guarantees guarantees() {
        Rule broken = judgement.rule();
        ImmutableList<Guarantee> kept = Judge.of(spec).explainsWithout(broken, history)
                ? Rule.ofChannels().stream()
                        .filter(rule -> rule != broken && !isImplied(rule, broken))
                        .filter(rule -> rule.notCalledFor(spec).isEmpty())
                        .map(Guarantee::of)
                        .collect(ImmutableList.toImmutableList())
                : ImmutableList.of();
        return new Guarantees(Guarantee.of(broken), kept);
    }

    /** Whether whoever breaks the one rule breaks the other one, too. */
    private static boolean isImplied(Rule rule, Rule broken) {
        return rule == Rule.LIN_1 || (rule == Rule.ORD_1 && broken == Rule.ORD_2);
    }
}
