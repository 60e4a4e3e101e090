package dev.parley.model.channel;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.operation.OperationKind;
import java.util.EnumSet;

/**
 * What a channel promises, and so what it is held to. A value; start from {@link #bounded}, {@link #unbounded} or
 * {@link #rendezvous}, which promise everything, and take back what the channel does not promise.
 *
 * @param producers how many threads may send
 * @param consumers how many threads may receive, peek and drain
 * @param operations the operations that exist
 * @param relaxations the promises that are not made
 * @param refusesNull whether sending null is rejected with {@link NullPointerException}
 */
public record ChannelSpec(
        Ordering ordering,
        Capacity capacity,
        Parties producers,
        Parties consumers,
        ImmutableSet<OperationKind> operations,
        ImmutableSet<Relaxation> relaxations,
        boolean refusesNull) {

    private static final ImmutableSet<OperationKind> NON_BLOCKING = Sets.immutableEnumSet(
            OperationKind.TRY_SEND, OperationKind.TRY_RECEIVE, OperationKind.PEEK, OperationKind.SIZE);

    /** A total FIFO channel that holds at most {@code limit} messages, with every operation. */
    public static ChannelSpec bounded(int limit) {
        return everything(new Capacity.Bounded(limit));
    }

    /** A total FIFO channel without a bound, with every operation. */
    public static ChannelSpec unbounded() {
        return everything(new Capacity.Unbounded());
    }

    /** A channel that holds nothing, with every operation. */
    public static ChannelSpec rendezvous() {
        return everything(new Capacity.Rendezvous());
    }

    private static ChannelSpec everything(Capacity capacity) {
        return new ChannelSpec(
                Ordering.TOTAL_FIFO,
                capacity,
                Parties.MULTIPLE,
                Parties.MULTIPLE,
                Sets.immutableEnumSet(EnumSet.allOf(OperationKind.class)),
                ImmutableSet.of(),
                true);
    }

    public boolean has(OperationKind kind) {
        return operations.contains(kind);
    }

    public boolean has(Relaxation relaxation) {
        return relaxations.contains(relaxation);
    }

    public ChannelSpec ordered(Ordering promised) {
        return new ChannelSpec(promised, capacity, producers, consumers, operations, relaxations, refusesNull);
    }

    public ChannelSpec singleProducer() {
        return new ChannelSpec(
                ordering, capacity, Parties.SINGLE, consumers, operations, relaxations, refusesNull);
    }

    public ChannelSpec singleConsumer() {
        return new ChannelSpec(
                ordering, capacity, producers, Parties.SINGLE, operations, relaxations, refusesNull);
    }

    /** Only the operations of {@link java.util.Queue}: try-send, try-receive, peek, size. */
    public ChannelSpec nonBlocking() {
        return only(NON_BLOCKING);
    }

    /** Only these operations. */
    public ChannelSpec only(Iterable<OperationKind> kinds) {
        return new ChannelSpec(
                ordering, capacity, producers, consumers, Sets.immutableEnumSet(kinds), relaxations, refusesNull);
    }

    /** These operations do not exist. */
    public ChannelSpec without(OperationKind... kinds) {
        return only(Sets.difference(operations, ImmutableSet.copyOf(kinds)));
    }

    /** These promises are not made. */
    public ChannelSpec relaxed(Relaxation... more) {
        return new ChannelSpec(
                ordering,
                capacity,
                producers,
                consumers,
                operations,
                Sets.immutableEnumSet(Sets.union(relaxations, ImmutableSet.copyOf(more))),
                refusesNull);
    }

    /** Says nothing about null. */
    public ChannelSpec acceptingNull() {
        return new ChannelSpec(ordering, capacity, producers, consumers, operations, relaxations, false);
    }
}
