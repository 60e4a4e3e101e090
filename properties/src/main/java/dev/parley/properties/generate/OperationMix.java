package dev.parley.properties.generate;

import static dev.parley.model.operation.OperationKind.DRAIN;
import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.RECEIVE;
import static dev.parley.model.operation.OperationKind.REMAINING_CAPACITY;
import static dev.parley.model.operation.OperationKind.SEND;
import static dev.parley.model.operation.OperationKind.SIZE;
import static dev.parley.model.operation.OperationKind.TIMED_RECEIVE;
import static dev.parley.model.operation.OperationKind.TIMED_SEND;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_SEND;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.OperationKind;
import java.util.Map;

/**
 * The operations of a profile, as far as a specification has them, each as likely as its weight.
 *
 * @param observing by a thread that may receive
 * @param counting by any thread: observing without peek
 */
record OperationMix(
        Weighted<OperationKind> sending,
        Weighted<OperationKind> receiving,
        Weighted<OperationKind> observing,
        Weighted<OperationKind> counting) {

    static OperationMix of(ChannelSpec spec, Profile profile) {
        return switch (profile) {
            case EXCHANGE, OBSERVATION, ARGUMENTS -> mix(spec, 4, 4, 1, 0);
            case TIMED -> mix(spec, 1, 1, 5, 0);
            case INTERRUPTION -> mix(spec, 5, 1, 2, 0);
            case BULK -> mix(spec, 3, 4, 1, 8);
        };
    }

    private static OperationMix mix(ChannelSpec spec, int waits, int tries, int timed, int drains) {
        ImmutableMap<OperationKind, Integer> receiving =
                ImmutableMap.of(RECEIVE, waits, TRY_RECEIVE, tries, TIMED_RECEIVE, timed, DRAIN, drains);
        Weighted<OperationKind> received = among(spec, receiving);
        return new OperationMix(
                among(spec, ImmutableMap.of(SEND, waits, TRY_SEND, tries, TIMED_SEND, timed)),
                received.isEmpty() ? received.or(DRAIN, 1) : received,
                among(spec, ImmutableMap.of(PEEK, 3, SIZE, 2, REMAINING_CAPACITY, 2)),
                among(spec, ImmutableMap.of(SIZE, 1, REMAINING_CAPACITY, 1)));
    }

    private static Weighted<OperationKind> among(ChannelSpec spec, ImmutableMap<OperationKind, Integer> weights) {
        Weighted<OperationKind> choice = Weighted.none();
        for (Map.Entry<OperationKind, Integer> weight : weights.entrySet()) {
            if (spec.has(weight.getKey())) {
                choice = choice.or(weight.getKey(), weight.getValue());
            }
        }
        return choice;
    }
}
