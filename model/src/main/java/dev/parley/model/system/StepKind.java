package dev.parley.model.system;

/**
 * The kinds of steps in which processes of a topology move; what a process does between two of them belongs to the
 * first.
 */
public enum StepKind {
    /** Everybody comes to the first statement at which it stops; nobody makes it. */
    START,
    SEND,
    RECEIVE,
    /** The joint step of a sender and a receiver on a rendezvous. */
    MEET,
    CLOSE,
    /** Nothing is ready, and a select goes on at once. */
    OTHERWISE,
    /** Nothing has been ready for some time. */
    TIMEOUT,
    PAUSE,
    CRASH
}
