package dev.parley.model.channel;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.operation.OperationKind;
import java.util.Arrays;
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
 * @param overflow what becomes of messages for which there is no room
 * @param faults what may happen to messages that were accepted
 * @param closing whether the channel can be closed, and what that means
 */
public record ChannelSpec(
        Ordering ordering,
        Capacity capacity,
        Parties producers,
        Parties consumers,
        ImmutableSet<OperationKind> operations,
        ImmutableSet<Relaxation> relaxations,
        boolean refusesNull,
        Overflow overflow,
        Faults faults,
        Closing closing) {

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
                true,
                Overflow.BLOCK,
                Faults.NONE,
                Closing.NEVER);
    }

    public boolean has(OperationKind kind) {
        return operations.contains(kind);
    }

    /** Whether one of these operations exists. */
    public boolean hasAny(OperationKind... kinds) {
        return Arrays.stream(kinds).anyMatch(this::has);
    }

    /** Whether there is an operation that may wait. */
    public boolean hasWaiting() {
        return operations.stream().anyMatch(OperationKind::waits);
    }

    public boolean has(Relaxation relaxation) {
        return relaxations.contains(relaxation);
    }

    public ChannelSpec ordered(Ordering promised) {
        return with(promised, producers, consumers, operations, relaxations, refusesNull);
    }

    public ChannelSpec singleProducer() {
        return with(ordering, Parties.SINGLE, consumers, operations, relaxations, refusesNull);
    }

    public ChannelSpec singleConsumer() {
        return with(ordering, producers, Parties.SINGLE, operations, relaxations, refusesNull);
    }

    /** Only the operations of {@link java.util.Queue}: try-send, try-receive, peek, size. */
    public ChannelSpec nonBlocking() {
        return only(NON_BLOCKING);
    }

    /** Only these operations. */
    public ChannelSpec only(Iterable<OperationKind> kinds) {
        return with(ordering, producers, consumers, Sets.immutableEnumSet(kinds), relaxations, refusesNull);
    }

    /** These operations do not exist. */
    public ChannelSpec without(OperationKind... kinds) {
        return only(Sets.difference(operations, ImmutableSet.copyOf(kinds)));
    }

    /** These promises are not made. */
    public ChannelSpec relaxed(Relaxation... more) {
        return with(
                ordering,
                producers,
                consumers,
                operations,
                Sets.immutableEnumSet(Sets.union(relaxations, ImmutableSet.copyOf(more))),
                refusesNull);
    }

    /** Says nothing about null. */
    public ChannelSpec acceptingNull() {
        return with(ordering, producers, consumers, operations, relaxations, false);
    }

    /** What becomes of messages for which there is no room; by default their senders wait. */
    public ChannelSpec overflowing(Overflow policy) {
        return with(policy, faults, closing);
    }

    /** May lose any message. */
    public ChannelSpec lossy() {
        return losing(Faults.ANY);
    }

    /** May lose so many messages. */
    public ChannelSpec losing(int most) {
        return with(overflow, new Faults(most, faults.copies(), faults.overtaking()), closing);
    }

    /** May deliver each message so many times more. */
    public ChannelSpec duplicating(int copies) {
        return with(overflow, new Faults(faults.losses(), copies, faults.overtaking()), closing);
    }

    /** May let so many later messages overtake each message. */
    public ChannelSpec reordering(int overtaking) {
        return with(overflow, new Faults(faults.losses(), faults.copies(), overtaking), closing);
    }

    /** Can be closed. */
    public ChannelSpec closing(Closing meaning) {
        return with(overflow, faults, meaning);
    }

    private ChannelSpec with(Overflow policy, Faults tolerated, Closing meaning) {
        return new ChannelSpec(
                ordering,
                capacity,
                producers,
                consumers,
                operations,
                relaxations,
                refusesNull,
                policy,
                tolerated,
                meaning);
    }

    private ChannelSpec with(
            Ordering promised,
            Parties senders,
            Parties receivers,
            ImmutableSet<OperationKind> kinds,
            ImmutableSet<Relaxation> loosened,
            boolean nullIsRefused) {
        return new ChannelSpec(
                promised, capacity, senders, receivers, kinds, loosened, nullIsRefused, overflow, faults, closing);
    }
}
