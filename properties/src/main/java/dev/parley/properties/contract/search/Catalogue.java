package dev.parley.properties.contract.search;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.rule.Rule;
import dev.parley.properties.generate.Profile;
import java.util.Optional;

/** Which rules a specification calls for, and which programs exercise them. */
public final class Catalogue {

    private Catalogue() {}

    /** Why a specification does not call for a rule; empty if it does. */
    public static Optional<String> notCalledFor(Rule rule, ChannelSpec spec) {
        return switch (rule) {
            case GEN_1, DUP_1, LOSS_1, LIN_1, BLK_2 -> Optional.empty();
            case ARG_1 -> unless(spec.refusesNull(), "says nothing about bad arguments");
            case INT_1, BLK_1, DLK_1 -> unless(hasWaiting(spec), "has no operation that waits");
            case TIME_1, TIME_2, TIME_3 ->
                unless(hasAny(spec, OperationKind.TIMED_SEND, OperationKind.TIMED_RECEIVE), "has no timed operation");
            case OBS_1 ->
                unless(
                        hasAny(spec, OperationKind.PEEK, OperationKind.SIZE, OperationKind.REMAINING_CAPACITY),
                        "has nothing to observe");
            case BULK_1 -> unless(spec.has(OperationKind.DRAIN), "has no drain");
            case RDV_1 -> unless(spec.capacity() instanceof Capacity.Rendezvous, "is no rendezvous");
            case CAP_1 -> unless(spec.capacity() instanceof Capacity.Bounded, "has no bound to exceed");
            case CAP_2 ->
                spec.has(Relaxation.TRY_SEND_MAY_REFUSE)
                        ? Optional.of("the specification declares that a try-send may refuse")
                        : unless(
                                hasAny(spec, OperationKind.TRY_SEND, OperationKind.TIMED_SEND)
                                        && !(spec.capacity() instanceof Capacity.Rendezvous),
                                "has nothing that refuses for want of room");
            case ORD_1 -> unless(spec.ordering() == Ordering.TOTAL_FIFO, "promises no total order");
            case ORD_2 -> unless(spec.ordering().keepsOrderOfSender(), "promises no order of arrival");
            case DLK_2, LIVE_1, SAFE_1 -> Optional.of("the rule is about systems of processes");
        };
    }

    /** The programs that exercise a rule. */
    public static ImmutableSet<Profile> exercising(Rule rule) {
        return switch (rule) {
            case ARG_1 -> ImmutableSet.of(Profile.ARGUMENTS);
            case INT_1 -> ImmutableSet.of(Profile.INTERRUPTION);
            case TIME_1, TIME_2, TIME_3 -> ImmutableSet.of(Profile.TIMED);
            case OBS_1 -> ImmutableSet.of(Profile.OBSERVATION);
            case BULK_1 -> ImmutableSet.of(Profile.BULK);
            default -> Sets.immutableEnumSet(ImmutableSet.copyOf(Profile.values()));
        };
    }

    private static boolean hasWaiting(ChannelSpec spec) {
        return spec.operations().stream().anyMatch(OperationKind::waits);
    }

    private static boolean hasAny(ChannelSpec spec, OperationKind... kinds) {
        return ImmutableSet.copyOf(kinds).stream().anyMatch(spec::has);
    }

    private static Optional<String> unless(boolean calledFor, String reason) {
        return calledFor ? Optional.empty() : Optional.of("the specification " + reason);
    }
}
