package dev.parley.model.rule;

/** What a program must contain to put a rule to the test. */
public enum Exercise {
    /** Sending and receiving. */
    EXCHANGE,
    /** Operations that give up after a time. */
    TIME_LIMITS,
    /** Interrupts aimed at threads that wait. */
    INTERRUPTS,
    /** Peek, size and remaining capacity. */
    OBSERVATIONS,
    /** Drains. */
    DRAINS,
    /** Null messages and drains of nothing. */
    BAD_ARGUMENTS
}
