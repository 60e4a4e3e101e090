package dev.parley.model.operation;

import com.google.common.collect.ImmutableList;

/** What a channel answered to an {@link Operation}, or that it did not. */
public sealed interface Outcome {

    /** The message was taken over by the channel, or by a receiver. */
    record Accepted() implements Outcome {
        @Override
        public String toString() {
            return "accepted";
        }
    }

    /** There was no room, or no receiver. */
    record Refused() implements Outcome {
        @Override
        public String toString() {
            return "refused";
        }
    }

    /** A message was taken, or, by a peek, seen. */
    record Received(int message) implements Outcome {
        @Override
        public String toString() {
            return Integer.toString(message);
        }
    }

    /** There was no message. */
    record Empty() implements Outcome {
        @Override
        public String toString() {
            return "empty";
        }
    }

    /** The messages that a drain took, in order. */
    record Drained(ImmutableList<Integer> messages) implements Outcome {
        @Override
        public String toString() {
            return messages.toString();
        }
    }

    /** The answer of a size or a remaining capacity. */
    record Counted(int count) implements Outcome {
        @Override
        public String toString() {
            return Integer.toString(count);
        }
    }

    /** A timed operation gave up. */
    record TimedOut() implements Outcome {
        @Override
        public String toString() {
            return "timed out";
        }
    }

    /** The operation answered an interruption, with {@link InterruptedException}. */
    record Interrupted() implements Outcome {
        @Override
        public String toString() {
            return "interrupted";
        }
    }

    /** A bad argument was refused with the documented exception. */
    record Rejected() implements Outcome {
        @Override
        public String toString() {
            return "rejected";
        }
    }

    /** Not an answer: the operation was still waiting when nothing could move any more. */
    record Blocked() implements Outcome {
        @Override
        public String toString() {
            return "blocked";
        }
    }

    /** Not an answer: the record ends before the operation did, which may or may not have taken effect. */
    record Pending() implements Outcome {
        @Override
        public String toString() {
            return "pending";
        }
    }

    /** The channel broke its own interface: an undocumented exception, or null where a message was due. */
    record Failed(String what) implements Outcome {
        @Override
        public String toString() {
            return "failed: " + what;
        }
    }

    /** Whether the caller never got an answer. */
    default boolean isUnanswered() {
        return this instanceof Blocked || this instanceof Pending;
    }
}
