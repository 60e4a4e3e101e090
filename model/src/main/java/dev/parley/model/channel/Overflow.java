package dev.parley.model.channel;

/** What becomes of a message that is sent when there is no room. */
public enum Overflow {
    /** Its sender waits. */
    BLOCK,
    /** It is refused, even if its sender would wait. */
    REFUSE,
    /** It is accepted and dropped. */
    DROP_NEWEST,
    /** It is accepted, and the oldest message is dropped. */
    DROP_OLDEST
}
