package dev.parley.model.system;

import dev.parley.model.operation.Operation;

/** One step of a process: a waiting operation on a channel, named. */
public sealed interface Act {

    String channel();

    /** The operation on that channel. */
    Operation operation();

    /** Waits until the message is accepted. */
    record Send(String channel, int message) implements Act {
        @Override
        public Operation operation() {
            return new Operation.Send(message);
        }
    }

    /** Waits for a message. */
    record Receive(String channel) implements Act {
        @Override
        public Operation operation() {
            return new Operation.Receive();
        }
    }
}
