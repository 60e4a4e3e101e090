package dev.parley.model.channel;

/** What closing a channel means. Sending to a closed channel, and closing it again, are answered with Closed. */
public enum Closing {
    /** It cannot be closed. */
    NEVER,
    /** What was accepted is received first; then receivers are told. */
    DRAINS,
    /** What was accepted and not yet received is dropped, and receivers are told at once. */
    ABORTS
}
