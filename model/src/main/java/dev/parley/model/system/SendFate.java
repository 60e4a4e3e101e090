package dev.parley.model.system;

/** What a channel does with a message that it is sent. */
public enum SendFate {
    KEPT,
    /** Accepted, and lost at once. */
    LOST,
    /** Accepted twice. */
    COPIED,
    /** Thrown away for want of room. */
    DROPPED,
    /** Accepted in the place of the oldest. */
    DISPLACED
}
