package dev.parley.properties.audit;

/** In which order messages are to be received. */
public enum MessageOrder {
    /** In the order in which they were accepted, whoever sent them. */
    FIFO("first in first out"),
    /** Those of each sender in the order in which it sent them. */
    PER_SENDER("first in first out per sender"),
    /** Those of each sender that the same receiver gets, in the order in which they were sent. */
    PER_PAIR("first in first out per sender and receiver"),
    /** The greatest message that is there first. */
    GREATEST_FIRST("greatest first"),
    /** The least message that is there first. */
    LEAST_FIRST("least first"),
    /** The one that was accepted last first. */
    LIFO("last in first out"),
    /** In any order. */
    UNORDERED("unordered");

    private final String words;

    MessageOrder(String words) {
        this.words = words;
    }

    /** Such as {@code first in first out per sender}. */
    public String words() {
        return words;
    }

    boolean isByPriority() {
        return this == GREATEST_FIRST || this == LEAST_FIRST;
    }
}
