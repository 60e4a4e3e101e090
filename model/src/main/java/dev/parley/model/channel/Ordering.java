package dev.parley.model.channel;

/** In which order messages are received. */
public enum Ordering {
    /** In the order in which they were accepted, whoever sent them. */
    TOTAL_FIFO,
    /** The messages of each sender in the order in which it sent them; those of different senders in any order. */
    PER_PRODUCER_FIFO,
    /** In any order. */
    UNORDERED
}
