package dev.parley.model.channel;

/** How many messages a channel holds. */
public sealed interface Capacity {

    /** None: a message passes from a sender to a receiver in one joint step. */
    record Rendezvous() implements Capacity {
        @Override
        public String toString() {
            return "rendezvous";
        }
    }

    /** At most {@code limit}. */
    record Bounded(int limit) implements Capacity {
        public Bounded {
            if (limit < 1) {
                throw new IllegalArgumentException("a bounded channel holds at least one message, not " + limit);
            }
        }

        @Override
        public String toString() {
            return "bounded " + limit;
        }
    }

    /** Any number. */
    record Unbounded() implements Capacity {
        @Override
        public String toString() {
            return "unbounded";
        }
    }
}
