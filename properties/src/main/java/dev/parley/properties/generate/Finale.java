package dev.parley.properties.generate;

import static dev.parley.model.operation.OperationKind.DRAIN;
import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.RECEIVE;
import static dev.parley.model.operation.OperationKind.REMAINING_CAPACITY;
import static dev.parley.model.operation.OperationKind.SIZE;
import static dev.parley.model.operation.OperationKind.TIMED_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Operation;
import java.time.Duration;
import java.util.Collections;

/** What the observer does in the end: receive whatever may still be there, and one more where that does not wait. */
final class Finale {

    private static final Duration PATIENCE = Duration.ofMillis(10);

    private Finale() {}

    /** The finale of a program that sends this many messages. */
    static ImmutableList<Operation> of(ChannelSpec spec, int sends, boolean observes) {
        ImmutableList.Builder<Operation> finale = ImmutableList.builder();
        if (observes) {
            if (spec.has(SIZE)) {
                finale.add(new Operation.Size());
            }
            if (spec.has(REMAINING_CAPACITY)) {
                finale.add(new Operation.RemainingCapacity());
            }
            if (spec.has(PEEK)) {
                finale.add(new Operation.Peek());
            }
        }
        if (spec.has(TRY_RECEIVE)) {
            finale.addAll(Collections.nCopies(sends + 1, new Operation.TryReceive()));
        } else if (spec.has(RECEIVE)) {
            finale.addAll(Collections.nCopies(sends, new Operation.Receive()));
        } else if (spec.has(TIMED_RECEIVE)) {
            finale.addAll(Collections.nCopies(sends + 1, new Operation.TimedReceive(PATIENCE)));
        } else if (spec.has(DRAIN)) {
            finale.add(new Operation.Drain(sends + 1));
        }
        return finale.build();
    }
}
