package dev.parley.implementations.flawed;

import static dev.parley.model.operation.OperationKind.DRAIN;
import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.RECEIVE;
import static dev.parley.model.operation.OperationKind.SEND;
import static dev.parley.model.operation.OperationKind.TIMED_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_SEND;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.implementations.Implementations;
import dev.parley.implementations.flawed.atomicity.DrainInPieces;
import dev.parley.implementations.flawed.atomicity.MissingTailHelp;
import dev.parley.implementations.flawed.atomicity.ReadThenAdvance;
import dev.parley.implementations.flawed.atomicity.RecycledNode;
import dev.parley.implementations.flawed.atomicity.SharedSingleProducerRing;
import dev.parley.implementations.flawed.atomicity.TwoLaps;
import dev.parley.implementations.flawed.cancellation.DeafToInterrupts;
import dev.parley.implementations.flawed.cancellation.GivesUpEarly;
import dev.parley.implementations.flawed.cancellation.LostOnInterrupt;
import dev.parley.implementations.flawed.cancellation.LostOnTimeout;
import dev.parley.implementations.flawed.cancellation.SwallowedSignal;
import dev.parley.implementations.flawed.cancellation.TimedOnlyOnce;
import dev.parley.implementations.flawed.capacity.CheckThenAct;
import dev.parley.implementations.flawed.capacity.CountsBeforeSure;
import dev.parley.implementations.flawed.capacity.RefusesUnderContention;
import dev.parley.implementations.flawed.capacity.TakesBackTooLate;
import dev.parley.implementations.flawed.observation.CachedPeek;
import dev.parley.implementations.flawed.observation.NullIsRefused;
import dev.parley.implementations.flawed.observation.SwapThenLink;
import dev.parley.implementations.flawed.order.StripedSenders;
import dev.parley.implementations.flawed.order.WrapAround;
import dev.parley.implementations.flawed.waiting.EarlyRendezvous;
import dev.parley.implementations.flawed.waiting.IfInsteadOfWhile;
import dev.parley.implementations.flawed.waiting.LooksThenWaits;
import dev.parley.implementations.flawed.waiting.NoCascade;
import dev.parley.implementations.flawed.waiting.OneConditionForTwo;
import dev.parley.implementations.flawed.waiting.OppositeLocks;
import dev.parley.implementations.flawed.waiting.PollsByTaking;
import dev.parley.implementations.flawed.waiting.StaysInLine;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import java.util.Optional;
import java.util.function.Supplier;

/** The flawed twins: each with what it promises, and the rule by which it must be caught not to keep it. */
public final class Twins implements Implementations {

    @Override
    public ImmutableList<Implementation> offered() {
        return ImmutableList.of(
                twin(
                        "CheckThenAct",
                        Rule.CAP_1,
                        () -> new CheckThenAct<>(),
                        bounded(CheckThenAct.LIMIT, TRY_SEND, TRY_RECEIVE)),
                twin(
                        "IfInsteadOfWhile",
                        Rule.LOSS_1,
                        () -> new IfInsteadOfWhile<>(),
                        bounded(1, SEND, TRY_SEND, RECEIVE, TRY_RECEIVE)),
                twin(
                        "OneConditionForTwo",
                        Rule.BLK_1,
                        () -> new OneConditionForTwo<>(),
                        bounded(1, SEND, TRY_SEND, RECEIVE, TRY_RECEIVE)),
                twin(
                        "SwallowedSignal",
                        Rule.INT_1,
                        () -> new SwallowedSignal<>(),
                        unbounded(SEND, TRY_SEND, RECEIVE, TRY_RECEIVE)),
                twin(
                        "DeafToInterrupts",
                        Rule.INT_1,
                        () -> new DeafToInterrupts<>(),
                        unbounded(SEND, TRY_SEND, RECEIVE, TRY_RECEIVE)),
                twin(
                        "LostOnTimeout",
                        Rule.TIME_3,
                        () -> new LostOnTimeout<>(),
                        unbounded(TRY_SEND, TRY_RECEIVE, TIMED_RECEIVE)),
                twin(
                        "GivesUpEarly",
                        Rule.TIME_1,
                        () -> new GivesUpEarly<>(),
                        unbounded(TRY_SEND, TRY_RECEIVE, TIMED_RECEIVE)),
                twin("ReadThenAdvance", Rule.DUP_1, () -> new ReadThenAdvance<>(), unbounded(TRY_SEND, TRY_RECEIVE)),
                twin("MissingTailHelp", Rule.LOSS_1, () -> new MissingTailHelp<>(), unbounded(TRY_SEND, TRY_RECEIVE)),
                twin("SwapThenLink", Rule.LIN_1, () -> new SwapThenLink<>(), unbounded(TRY_SEND, TRY_RECEIVE)),
                twin(
                        "WrapAround",
                        Rule.ORD_2,
                        () -> new WrapAround<>(),
                        bounded(WrapAround.LIMIT, TRY_SEND, TRY_RECEIVE).ordered(Ordering.PER_PRODUCER_FIFO)),
                twin("StripedSenders", Rule.ORD_1, () -> new StripedSenders<>(), unbounded(TRY_SEND, TRY_RECEIVE)),
                twin("CachedPeek", Rule.OBS_1, () -> new CachedPeek<>(), unbounded(TRY_SEND, TRY_RECEIVE, PEEK)),
                twin(
                        "EarlyRendezvous",
                        Rule.RDV_1,
                        () -> new EarlyRendezvous<>(),
                        ChannelSpec.rendezvous().only(ImmutableList.of(SEND, RECEIVE, TRY_RECEIVE))),
                twin(
                        "SharedSingleProducerRing",
                        Rule.LOSS_1,
                        () -> new SharedSingleProducerRing<>(),
                        bounded(SharedSingleProducerRing.LIMIT, TRY_SEND, TRY_RECEIVE)
                                .singleConsumer()),
                twin(
                        "DrainInPieces",
                        Rule.BULK_1,
                        () -> new DrainInPieces<>(),
                        unbounded(TRY_SEND, TRY_RECEIVE, DRAIN)),
                twin("OppositeLocks", Rule.DLK_1, () -> new OppositeLocks<>(), unbounded(SEND, RECEIVE)),
                twin(
                        "CountsBeforeSure",
                        Rule.CAP_2,
                        () -> new CountsBeforeSure<>(),
                        bounded(CountsBeforeSure.LIMIT, TRY_SEND, TRY_RECEIVE)),
                twin("NullIsRefused", Rule.ARG_1, () -> new NullIsRefused<>(), unbounded(TRY_SEND, TRY_RECEIVE)),
                twin(
                        "RefusesUnderContention",
                        Rule.CAP_2,
                        () -> new RefusesUnderContention<>(),
                        bounded(RefusesUnderContention.LIMIT, TRY_SEND, TRY_RECEIVE)),
                twin("NoCascade", Rule.BLK_1, () -> new NoCascade<>(), unbounded(SEND, TRY_SEND, RECEIVE, TRY_RECEIVE)),
                twin(
                        "TwoLaps",
                        Rule.DUP_1,
                        () -> new TwoLaps<>(),
                        bounded(TwoLaps.LIMIT, TRY_SEND, TRY_RECEIVE, DRAIN).relaxed(Relaxation.DRAIN_NOT_ATOMIC)),
                twin(
                        "RecycledNode",
                        Rule.LIN_1,
                        () -> new RecycledNode<>(),
                        unbounded(TRY_SEND, TRY_RECEIVE).ordered(Ordering.UNORDERED)),
                twin(
                        "LooksThenWaits",
                        Rule.BLK_1,
                        () -> new LooksThenWaits<>(),
                        unbounded(SEND, TRY_SEND, RECEIVE, TRY_RECEIVE).singleConsumer()),
                twin(
                        "TimedOnlyOnce",
                        Rule.TIME_2,
                        () -> new TimedOnlyOnce<>(),
                        unbounded(TRY_SEND, TRY_RECEIVE, TIMED_RECEIVE)),
                twin("StaysInLine", Rule.BLK_1, () -> new StaysInLine<>(), unbounded(TRY_SEND, RECEIVE, TIMED_RECEIVE)),
                twin(
                        "LostOnInterrupt",
                        Rule.INT_1,
                        () -> new LostOnInterrupt<>(),
                        unbounded(SEND, TRY_SEND, RECEIVE, TRY_RECEIVE)),
                twin(
                        "TakesBackTooLate",
                        Rule.GEN_1,
                        () -> new TakesBackTooLate<>(),
                        bounded(TakesBackTooLate.LIMIT, TRY_SEND, TRY_RECEIVE)),
                twin(
                        "PollsByTaking",
                        Rule.BLK_2,
                        () -> new PollsByTaking<>(),
                        unbounded(SEND, TRY_SEND, RECEIVE, TRY_RECEIVE)));
    }

    private static ChannelSpec bounded(int limit, OperationKind... operations) {
        return ChannelSpec.bounded(limit).only(ImmutableList.copyOf(operations));
    }

    private static ChannelSpec unbounded(OperationKind... operations) {
        return ChannelSpec.unbounded().only(ImmutableList.copyOf(operations));
    }

    /**
     * A lambda instead of a reference to the constructor, which would load the class: an engine that weaves
     * classes must be there first.
     */
    private static Implementation twin(String name, Rule broken, Supplier<Channel<?>> constructor, ChannelSpec spec) {
        return new Twin("flawed-" + name, broken, constructor, spec);
    }

    private record Twin(String name, Rule broken, Supplier<Channel<?>> constructor, ChannelSpec spec)
            implements Implementation {

        @Override
        @SuppressWarnings("unchecked") // fresh, and so empty: it is a channel of whatever it will be sent
        public <M> Channel<M> open() {
            return (Channel<M>) constructor.get();
        }

        @Override
        public Optional<Rule> flaw() {
            return Optional.of(broken);
        }
    }
}
