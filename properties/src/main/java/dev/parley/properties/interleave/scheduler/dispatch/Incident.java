package dev.parley.properties.interleave.scheduler.dispatch;

/**
 * Something that the schedule did to a thread, for a reader of the run.
 *
 * @param at a place in the order of the history's events: before those of this order or later, after the others
 * @param thread whom it happened to
 * @param what in words that go on after the name of the kind: the source line, or the time
 */
public record Incident(long at, int thread, Kind kind, String what) {

    /** What a schedule can do to a thread. */
    public enum Kind {
        /** It could have gone on, in the middle of an operation, but another thread did. */
        PREEMPTION,
        /** Its deadline passed. */
        DEADLINE
    }
}
