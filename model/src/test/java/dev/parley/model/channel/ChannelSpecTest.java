package dev.parley.model.channel;

import static dev.parley.model.operation.OperationKind.PEEK;
import static dev.parley.model.operation.OperationKind.SEND;
import static dev.parley.model.operation.OperationKind.SIZE;
import static dev.parley.model.operation.OperationKind.TRY_RECEIVE;
import static dev.parley.model.operation.OperationKind.TRY_SEND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Capacity.Bounded;
import dev.parley.model.channel.Capacity.Rendezvous;
import dev.parley.model.channel.Capacity.Unbounded;
import dev.parley.model.operation.OperationKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ChannelSpecTest {

    private final ChannelSpec everything = ChannelSpec.bounded(2);

    @Test
    void aSpecificationStartsByPromisingEverything() {
        Stream.of(ChannelSpec.bounded(1), ChannelSpec.unbounded(), ChannelSpec.rendezvous())
                .forEach(spec -> {
                    assertEquals(Ordering.TOTAL_FIFO, spec.ordering());
                    assertEquals(Parties.MULTIPLE, spec.producers());
                    assertEquals(Parties.MULTIPLE, spec.consumers());
                    assertEquals(ImmutableSet.copyOf(OperationKind.values()), spec.operations());
                    assertEquals(ImmutableSet.of(), spec.relaxations());
                    assertTrue(spec.refusesNull());
                });
    }

    @Test
    void theCapacityIsTheOneAskedFor() {
        assertEquals(new Bounded(2), ChannelSpec.bounded(2).capacity());
        assertEquals(new Unbounded(), ChannelSpec.unbounded().capacity());
        assertEquals(new Rendezvous(), ChannelSpec.rendezvous().capacity());
        assertThrows(IllegalArgumentException.class, () -> ChannelSpec.bounded(0));
    }

    @Test
    void aPromiseThatIsTakenBackChangesNothingElse() {
        ChannelSpec spec = everything;
        assertEquals(with(spec.ordering(), Parties.SINGLE, Parties.MULTIPLE), spec.singleProducer());
        assertEquals(with(spec.ordering(), Parties.MULTIPLE, Parties.SINGLE), spec.singleConsumer());
        assertEquals(
                with(Ordering.UNORDERED, Parties.SINGLE, Parties.SINGLE),
                spec.singleConsumer().ordered(Ordering.UNORDERED).singleProducer());
        assertFalse(spec.acceptingNull().refusesNull());
        assertEquals(spec.operations(), spec.acceptingNull().operations());
    }

    private ChannelSpec with(Ordering ordering, Parties producers, Parties consumers) {
        return new ChannelSpec(
                ordering,
                everything.capacity(),
                producers,
                consumers,
                everything.operations(),
                everything.relaxations(),
                everything.refusesNull(),
                everything.overflow(),
                everything.faults(),
                everything.closing());
    }

    @Test
    void operationsCanOnlyBeTakenAway() {
        assertEquals(
                ImmutableSet.of(TRY_SEND, TRY_RECEIVE, PEEK, SIZE),
                everything.nonBlocking().operations());
        assertEquals(
                ImmutableSet.of(TRY_SEND, TRY_RECEIVE),
                everything.nonBlocking().without(PEEK, SIZE).operations());
        assertFalse(everything.without(SEND).has(SEND));
        assertTrue(everything.without(SEND).has(TRY_SEND));
        assertEquals(everything.nonBlocking(), everything.nonBlocking().without(SEND));
    }

    @Test
    void relaxationsAddUp() {
        ChannelSpec relaxed = everything
                .relaxed(Relaxation.SIZE_IS_HINT)
                .relaxed(Relaxation.DRAIN_NOT_ATOMIC, Relaxation.SIZE_IS_HINT);
        assertEquals(ImmutableSet.of(Relaxation.SIZE_IS_HINT, Relaxation.DRAIN_NOT_ATOMIC), relaxed.relaxations());
        assertTrue(relaxed.has(Relaxation.DRAIN_NOT_ATOMIC));
        assertFalse(everything.has(Relaxation.DRAIN_NOT_ATOMIC));
    }

    @Test
    void specificationsAreValues() {
        assertEquals(
                ChannelSpec.bounded(2).singleProducer(), ChannelSpec.bounded(2).singleProducer());
        assertFalse(ChannelSpec.bounded(2).equals(ChannelSpec.bounded(3)));
    }
}
