package dev.parley.model.channel;

/** In which order messages are received. */
public enum Ordering {
    /** In the order in which they were accepted, whoever sent them. */
    TOTAL_FIFO,
    /** The messages of each sender in the order in which it sent them; those of different senders in any order. */
    PER_PRODUCER_FIFO,
    /** In any order. */
    UNORDERED,
    /** The least first; equal ones in the order in which they were accepted. */
    PRIORITY,
    /** The one that was accepted last first. */
    LIFO;

    /** Whether the messages of one sender are received in the order in which it sent them. */
    public boolean keepsOrderOfSender() {
        return this == TOTAL_FIFO || this == PER_PRODUCER_FIFO;
    }
}
