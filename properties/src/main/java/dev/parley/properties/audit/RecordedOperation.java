package dev.parley.properties.audit;

import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import dev.parley.model.operation.ThreadName;

/** One operation of a recording, for those few that are spoken of. */
record RecordedOperation(long number, int thread, Kind kind, long value, long called, long returned) {

    /** Such as {@code send 5}. */
    String operation() {
        return kind.sends() ? "send " + value : "receive";
    }

    String outcome() {
        return switch (kind) {
            case ACCEPTED -> "accepted";
            case REFUSED -> "refused";
            case RECEIVED -> returned == Recording.NEVER ? "no answer; at best " + value : Long.toString(value);
            case EMPTY -> "empty";
            case SENDING, RECEIVING -> "no answer";
            case BLOCKED_SEND, BLOCKED_RECEIVE -> "blocked";
        };
    }

    /** Such as {@code thread B: send 5 -> accepted}. */
    String words() {
        return ThreadName.of(thread) + ": " + operation() + " -> " + outcome();
    }
}
