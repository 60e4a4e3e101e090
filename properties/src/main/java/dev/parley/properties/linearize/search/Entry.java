package dev.parley.properties.linearize.search;

/**
 * One thing that the {@link Search} puts in its place: a call, a part of a drain that is not atomic, or a quiescence.
 * Written by {@link EntryReader} only. Sets of entries are bit masks.
 */
public final class Entry {

    /** What has to be true of the state, and what becomes of it. */
    public enum Kind {
        /** Puts its message into the channel, or, on a rendezvous, hands it to a taker in the same step. */
        ACCEPT,
        /** A sender that found no room. */
        REFUSE,
        /** Takes its message. */
        TAKE,
        /** Takes any message that is next; a receiver whose outcome is not known. */
        TAKE_ANY,
        /** A receiver, or a peek, that found nothing. */
        MISS,
        /** Takes its messages at one instant. */
        DRAIN,
        /** Takes at one instant as many as it may; a drain whose outcome is not known. */
        DRAIN_ANY,
        /** The end of a drain that, its rule waived, may leave what somebody else receives. */
        LEAVE,
        PEEK,
        SIZE,
        REMAINING_CAPACITY,
        /** Nobody who waits is enabled. */
        QUIESCE,
        /** An answer that nothing explains. */
        IMPOSSIBLE
    }

    public static final int NO_CALL = -1;
    private static final int[] NOTHING = {};

    public final Kind kind;
    /** Id of the call, or {@link #NO_CALL} of a quiescence. */
    public final int call;

    final int thread;
    /** The message, or what was counted. */
    public final int message;

    int[] drained = NOTHING;
    int limit;
    /** Entries that must have their place first. */
    long before;
    /** Entries that must not have their place yet. */
    long until;
    /**
     * Counterparts that were waiting on a rendezvous when this was called: one of them left, and it finds nothing
     * false.
     */
    public long enrolled;
    /** Whether a counterpart was waiting, and waits for ever. */
    boolean enrolledForEver;
    /** Whether it may stay without a place. */
    public boolean optional;
    /** Whether its answer is explained in every state. */
    boolean free;
    /** Messages that it may overlook where it finds nothing: those that were sent while a drain was at it. */
    int[] unseen = NOTHING;
    /** Whether it may take messages that are not next. */
    boolean anyOrder;
    /** Of a sender that was refused: whether it may have had its effect all the same. */
    boolean mayAct;
    /** Of an accept: whether its message may go nowhere. */
    boolean vain;
    /** Of what takes: the places of its messages that may come from nowhere. */
    long phantoms;
    /** Of what takes: the places of its messages that are received more than once. */
    long repeats;
    /** Of a quiescence: the ids of the calls that wait. */
    public int[] waiting = NOTHING;

    boolean senderWaits;
    boolean receiverWaits;

    Entry(Kind kind, int call, int thread, int message) {
        this.kind = kind;
        this.call = call;
        this.thread = thread;
        this.message = message;
    }

    /** Whether it may put its message into the channel. */
    boolean sends() {
        return kind == Kind.ACCEPT || (kind == Kind.REFUSE && mayAct);
    }

    /** Whether it may take this one message. */
    boolean takes(int sent) {
        return (kind == Kind.TAKE && message == sent) || kind == Kind.TAKE_ANY;
    }
}
