package dev.parley.model.operation;

import java.time.Duration;

/**
 * One request to a channel. Messages are integers: the judge needs to tell messages apart, nothing more, and a
 * program never sends the same one twice.
 */
public sealed interface Operation {

    OperationKind kind();

    /** An operation that hands a message over. */
    sealed interface Sending extends Operation {
        int message();
    }

    /** An operation that gives up after a time. */
    sealed interface Timed extends Operation {
        Duration timeout();
    }

    record Send(int message) implements Sending {
        @Override
        public OperationKind kind() {
            return OperationKind.SEND;
        }
    }

    record TrySend(int message) implements Sending {
        @Override
        public OperationKind kind() {
            return OperationKind.TRY_SEND;
        }
    }

    record TimedSend(int message, Duration timeout) implements Sending, Timed {
        @Override
        public OperationKind kind() {
            return OperationKind.TIMED_SEND;
        }
    }

    record Receive() implements Operation {
        @Override
        public OperationKind kind() {
            return OperationKind.RECEIVE;
        }
    }

    record TryReceive() implements Operation {
        @Override
        public OperationKind kind() {
            return OperationKind.TRY_RECEIVE;
        }
    }

    record TimedReceive(Duration timeout) implements Timed {
        @Override
        public OperationKind kind() {
            return OperationKind.TIMED_RECEIVE;
        }
    }

    /** Takes at most {@code limit} messages; zero is a legal limit and takes none. */
    record Drain(int limit) implements Operation {
        @Override
        public OperationKind kind() {
            return OperationKind.DRAIN;
        }
    }

    record Peek() implements Operation {
        @Override
        public OperationKind kind() {
            return OperationKind.PEEK;
        }
    }

    record Size() implements Operation {
        @Override
        public OperationKind kind() {
            return OperationKind.SIZE;
        }
    }

    record RemainingCapacity() implements Operation {
        @Override
        public OperationKind kind() {
            return OperationKind.REMAINING_CAPACITY;
        }
    }

    /** A sending operation of the given kind called with null, which a channel must reject and survive. */
    record SendNull(OperationKind kind) implements Operation {
        public SendNull {
            if (kind.role() != OperationKind.Role.SENDER) {
                throw new IllegalArgumentException(kind + " takes no message");
            }
        }
    }
}
