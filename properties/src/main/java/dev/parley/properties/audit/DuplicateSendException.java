package dev.parley.properties.audit;

/** A message is sent twice, which no judge of this room can read: which of the two was received is not known. */
final class DuplicateSendException extends RuntimeException {

    private static final long serialVersionUID = 1;

    DuplicateSendException(long message, long operation) {
        super("message " + message + " is sent a second time by operation " + (operation + 1)
                + "; messages must be distinct to be followed");
    }
}
