package dev.parley.model.operation;

/** The operations of a channel, without their arguments. A specification lists the kinds that exist. */
public enum OperationKind {
    /** Waits until the message is accepted. */
    SEND("send", Role.SENDER, true),
    /** Accepted or refused at once. */
    TRY_SEND("trySend", Role.SENDER, false),
    /** Accepted within a time, or given up. */
    TIMED_SEND("timedSend", Role.SENDER, true),
    /** Waits until a message is there. */
    RECEIVE("receive", Role.RECEIVER, true),
    /** A message at once, or none. */
    TRY_RECEIVE("tryReceive", Role.RECEIVER, false),
    /** A message within a time, or given up. */
    TIMED_RECEIVE("timedReceive", Role.RECEIVER, true),
    /** At most n messages at once, in the order in which they would have been received. */
    DRAIN("drain", Role.RECEIVER, false),
    /** The message that would be received next, without receiving it. */
    PEEK("peek", Role.RECEIVER, false),
    /** The number of messages held. */
    SIZE("size", Role.OBSERVER, false),
    /** How many messages would still be accepted; the largest int when there is no bound. */
    REMAINING_CAPACITY("remainingCapacity", Role.OBSERVER, false);

    /** On which end of a channel an operation acts; what "single producer" and "single consumer" restrict. */
    public enum Role {
        SENDER,
        RECEIVER,
        OBSERVER
    }

    private final String label;
    private final Role role;
    private final boolean waits;

    OperationKind(String label, Role role, boolean waits) {
        this.label = label;
        this.role = role;
        this.waits = waits;
    }

    /** The name used in programs, reports and replay lines. */
    public String label() {
        return label;
    }

    public Role role() {
        return role;
    }

    /** Whether the operation may wait, and can therefore be interrupted or remain blocked. */
    public boolean waits() {
        return waits;
    }
}
