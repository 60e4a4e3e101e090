package dev.parley.model.history;

/**
 * A point of a history: its place in the order of all events, and what the clock said there, in nanoseconds.
 * Order is exact where the recorder saw one event at a time; ties overlap.
 */
public record Instant(long order, long nanos) implements Comparable<Instant> {

    /** The return of a call that never returned. */
    public static final Instant NEVER = new Instant(Long.MAX_VALUE, Long.MAX_VALUE);

    public boolean isBefore(Instant other) {
        return order < other.order;
    }

    @Override
    public int compareTo(Instant other) {
        return Long.compare(order, other.order);
    }
}
