package dev.parley.properties.audit;

import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;

/** One operation of a recording, for those few that are spoken of. */
record RecordedOperation(long number, int thread, Kind kind, long value, long called, long returned) {

    private static final int LETTERS = 26;

    /** Such as {@code thread B}; after 26 of them, such as {@code thread 27}. */
    static String thread(int thread) {
        return thread < LETTERS ? "thread " + (char) ('A' + thread) : "thread " + (thread + 1);
    }

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
        return thread(thread) + ": " + operation() + " -> " + outcome();
    }
}
