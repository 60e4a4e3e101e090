package dev.parley.properties.linearize.search;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.parley.model.channel.Capacity;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.rule.Rule;
import java.util.Arrays;

/**
 * A weakened semantics in which one rule is given up and all others hold. The weakest broken rule of a history that the
 * model does not explain is the first one, from the particular to the general, whose waiver explains it; {@link
 * Rule#LIN_1} if none does.
 *
 * <p>The declaration order is that of {@link Rule}, with one exception: a wait that is out of place comes before a
 * loss. A message that nobody received and a receiver that waits are a lost wake-up, until somebody finds the channel
 * empty: then giving up {@link #BLK_1} explains nothing, and giving up {@link #LOSS_1} does.
 */
public enum Waiver {
    /** Nothing is given up: the semantics itself. */
    NONE(Rule.LIN_1),
    /** Whoever waits at the same time as an interrupted call may wait for a wake-up that this one has swallowed. */
    INT_1_WAKE_UP(Rule.INT_1),
    /** The same, and an interrupted call may have had its effect. */
    INT_1(Rule.INT_1),
    /** A timed call may give up before its time. */
    TIME_1(Rule.TIME_1),
    /**
     * A call that timed out may have had its effect all the same, after the instant at which it was not enabled. (That
     * it gave up without such an instant is another fault.)
     */
    TIME_3(Rule.TIME_3),
    /** A message that nobody sent, or not before it was received, or only in vain, may come from nowhere. */
    GEN_1(Rule.GEN_1),
    /** A message that was received may be received again. */
    DUP_1(Rule.DUP_1),
    /** Peek, size and remaining capacity may answer anything. */
    OBS_1(Rule.OBS_1),
    /**
     * A drain may take its messages one after the other, in any order, and leave messages that somebody else receives.
     * Leaving what nobody receives is a loss.
     */
    BULK_1(Rule.BULK_1),
    /**
     * A rendezvous may hold what was sent until it is received, without a bound or an order; and a sender that was
     * refused, or that still waits, may have been received all the same.
     */
    RDV_1(Rule.RDV_1),
    /** The capacity does not keep a message from being accepted. */
    CAP_1(Rule.CAP_1),
    /** A sender may be refused, or time out, at any instant. */
    CAP_2(Rule.CAP_2),
    /** Only the messages of one sender keep their order. */
    ORD_1(Rule.ORD_1),
    /** Messages keep no order. */
    ORD_2(Rule.ORD_2),
    /** Whoever waits may go on waiting though enabled; a receiver may time out though a message is there. */
    BLK_1(Rule.BLK_1),
    /** A held message that nobody receives may vanish at any instant. */
    LOSS_1(Rule.LOSS_1);

    private static final ImmutableList<Waiver> ALL = ImmutableList.copyOf(Iterables.skip(Arrays.asList(values()), 1));

    private final Rule rule;

    Waiver(Rule rule) {
        this.rule = rule;
    }

    /** The waivers to be tried, in this order. */
    public static ImmutableList<Waiver> all() {
        return ALL;
    }

    public Rule rule() {
        return rule;
    }

    /** Whether this gives up anything that the specification promises. */
    public boolean appliesTo(ChannelSpec spec) {
        boolean rendezvous = spec.capacity() instanceof Capacity.Rendezvous;
        return switch (this) {
            case RDV_1 -> rendezvous;
            case CAP_1 -> spec.capacity() instanceof Capacity.Bounded;
            case LOSS_1 -> !rendezvous;
            case ORD_1 -> !rendezvous && spec.ordering() == Ordering.TOTAL_FIFO;
            case ORD_2 -> !rendezvous && spec.ordering().keepsOrderOfSender();
            case NONE, INT_1_WAKE_UP, INT_1, TIME_1, TIME_3, GEN_1, DUP_1, OBS_1, BULK_1, CAP_2, BLK_1 -> true;
        };
    }

    /** What is promised once this is given up, as far as a specification can say it. */
    public ChannelSpec weaken(ChannelSpec spec) {
        return switch (this) {
            case ORD_1 -> spec.ordered(Ordering.PER_PRODUCER_FIFO);
            case ORD_2 -> spec.ordered(Ordering.UNORDERED);
            case NONE, INT_1_WAKE_UP, INT_1, TIME_1, TIME_3, GEN_1, DUP_1, OBS_1, BULK_1 -> spec;
            case RDV_1, CAP_1, CAP_2, BLK_1, LOSS_1 -> spec;
        };
    }
}
