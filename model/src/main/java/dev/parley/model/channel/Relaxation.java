package dev.parley.model.channel;

/**
 * A promise that a channel openly does not make. A relaxed operation is held to its relaxed meaning; the same channel
 * under a strict specification must fail.
 */
public enum Relaxation {
    /** A try-send may be refused although there is room. */
    TRY_SEND_MAY_REFUSE,
    /** The same, but only while another operation is in progress. */
    TRY_SEND_MAY_REFUSE_WHILE_BUSY,
    /** A try-receive, a drain or a peek may miss messages that are there. */
    TRY_RECEIVE_MAY_MISS,
    /** The same, but only while another operation is in progress. */
    TRY_RECEIVE_MAY_MISS_WHILE_BUSY,
    /** The size is an estimate while another operation is in progress. */
    SIZE_IS_HINT,
    /** The remaining capacity is an estimate while another operation is in progress. */
    REMAINING_CAPACITY_IS_HINT,
    /**
     * A drain takes its messages one after the other, not at one instant, and may overlook those that are sent while it
     * is at it.
     */
    DRAIN_NOT_ATOMIC
}
