package dev.parley.properties.audit;

/** What was found to be wrong, in numbers; {@link BreachExplanation} puts it into words. */
sealed interface Breach {

    /** Received, and received again. */
    record Repeated(long message) implements Breach {}

    /** Received, although nobody had begun to send it when the receive returned, if anybody ever did. */
    record Invented(long message) implements Breach {}

    /** The first message was sent before the second one, and received after it, or never. */
    record Overtaken(long first, long second) implements Breach {}

    /** This operation found nothing, although at each of its instants some message or other was certainly there. */
    record FalselyEmpty(long operation, long called, long returned) implements Breach {}

    /** Just after one instant more messages were certainly there than fit. */
    record Overfull(long instant, int limit) implements Breach {}

    /** This operation was refused, although at none of its instants as many messages can have been there as fit. */
    record FalselyRefused(long operation, long called, long returned, int limit) implements Breach {}

    /** This receive is still waiting in the end, although a message is certainly there. */
    record ReceiverAsleep(long operation, long message) implements Breach {}

    /** This send is still waiting in the end, although there is certainly room. */
    record SenderAsleep(long operation, int most, int limit) implements Breach {}

    /** On a rendezvous, accepted without a receive that was there at the same time. */
    record Unmet(long message) implements Breach {}

    /** On a rendezvous, a send and a receive that wait in the end, and could meet. */
    record BothAsleep(long send, long receive) implements Breach {}

    /** Received although some message that goes before it was certainly there at each instant of the receive. */
    record OutOfTurn(long message) implements Breach {}

    /** Up to the return of this operation every answer can be explained, and its own cannot. */
    record Unexplained(long operation, JustInTimeSearch.Window window) implements Breach {}
}
