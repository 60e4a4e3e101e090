package dev.parley.properties.audit;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Overflow;
import dev.parley.model.channel.Relaxation;
import java.util.ArrayList;
import java.util.List;

/**
 * What a long history is held to. Messages are distinct: each is sent once.
 *
 * @param lossy any message may be lost at any time after it was accepted
 * @param duplicating any message may be received again at any time after its first receipt; copies constrain nothing
 *     else, and the order is that of first receipts
 * @param relaxations of these, only those of try-send and try-receive matter here
 */
public record Expectation(
        MessageOrder order,
        Capacity capacity,
        boolean lossy,
        boolean duplicating,
        ImmutableSet<Relaxation> relaxations) {

    /** An unbounded channel, first in first out, that loses and duplicates nothing. */
    public static final Expectation FIFO =
            new Expectation(MessageOrder.FIFO, new Capacity.Unbounded(), false, false, ImmutableSet.of());

    /**
     * What this specification promises.
     *
     * @throws IllegalArgumentException if no judge of recordings knows what it allows: dropping for want of room, or
     *     faults up to a number
     */
    public static Expectation of(ChannelSpec spec) {
        Faults faults = spec.faults();
        boolean drops = spec.overflow() == Overflow.DROP_NEWEST || spec.overflow() == Overflow.DROP_OLDEST;
        if (drops || faults.copies() > 0 || faults.overtaking() > 0 || faults.losses() % Faults.ANY != 0) {
            throw new IllegalArgumentException("recordings cannot be judged by what this specification allows: "
                    + spec.overflow() + ", " + faults);
        }
        return new Expectation(
                switch (spec.ordering()) {
                    case TOTAL_FIFO -> MessageOrder.FIFO;
                    case PER_PRODUCER_FIFO -> MessageOrder.PER_SENDER;
                    case UNORDERED -> MessageOrder.UNORDERED;
                    case PRIORITY -> MessageOrder.LEAST_FIRST;
                    case LIFO -> MessageOrder.LIFO;
                },
                spec.capacity(),
                faults.losses() == Faults.ANY,
                false,
                spec.relaxations());
    }

    public Expectation ordered(MessageOrder other) {
        return new Expectation(other, capacity, lossy, duplicating, relaxations);
    }

    public Expectation holding(Capacity other) {
        return new Expectation(order, other, lossy, duplicating, relaxations);
    }

    public Expectation losing() {
        return new Expectation(order, capacity, true, duplicating, relaxations);
    }

    public Expectation repeating() {
        return new Expectation(order, capacity, lossy, true, relaxations);
    }

    public Expectation relaxed(Relaxation... more) {
        return new Expectation(
                order,
                capacity,
                lossy,
                duplicating,
                Sets.immutableEnumSet(Sets.union(relaxations, ImmutableSet.copyOf(more))));
    }

    /** How many messages fit; {@link Integer#MAX_VALUE} when there is no bound. */
    int limit() {
        return switch (capacity) {
            case Capacity.Rendezvous r -> 0;
            case Capacity.Bounded(int n) -> n;
            case Capacity.Unbounded u -> Integer.MAX_VALUE;
        };
    }

    boolean isBounded() {
        return capacity instanceof Capacity.Bounded;
    }

    boolean mayRefuse(boolean busy) {
        return relaxations.contains(Relaxation.TRY_SEND_MAY_REFUSE)
                || (busy && relaxations.contains(Relaxation.TRY_SEND_MAY_REFUSE_WHILE_BUSY));
    }

    boolean mayMiss(boolean busy) {
        return relaxations.contains(Relaxation.TRY_RECEIVE_MAY_MISS)
                || (busy && relaxations.contains(Relaxation.TRY_RECEIVE_MAY_MISS_WHILE_BUSY));
    }

    /** Whether the model's own step relation says it all, so that a search can decide. */
    boolean isOfTheModel() {
        return !lossy && !duplicating && order != MessageOrder.PER_PAIR && !order.isByPriority();
    }

    /** The specification, where the model has it. */
    ChannelSpec spec() {
        ChannelSpec spec = switch (capacity) {
            case Capacity.Rendezvous r -> ChannelSpec.rendezvous();
            case Capacity.Bounded(int n) -> ChannelSpec.bounded(n);
            case Capacity.Unbounded u -> ChannelSpec.unbounded();
        };
        return spec.ordered(
                        switch (order) {
                            case FIFO -> Ordering.TOTAL_FIFO;
                            case PER_SENDER -> Ordering.PER_PRODUCER_FIFO;
                            case UNORDERED -> Ordering.UNORDERED;
                            case LIFO -> Ordering.LIFO;
                            case PER_PAIR, GREATEST_FIRST, LEAST_FIRST ->
                                throw new IllegalStateException("the model has no order that is " + order.words());
                        })
                .relaxed(relaxations.toArray(Relaxation[]::new));
    }

    /** Such as {@code bounded 2, first in first out, lossy}. */
    public String words() {
        List<String> words = new ArrayList<>(List.of(capacity.toString(), order.words()));
        if (lossy) {
            words.add("lossy");
        }
        if (duplicating) {
            words.add("duplicating");
        }
        if (!relaxations.isEmpty()) {
            words.add("relaxed: " + relaxations);
        }
        return String.join(", ", words);
    }
}
