package dev.parley.model.counterexample;

/**
 * An instant on a lane: an interruption, a preemption with its source line, a step of the clock.
 *
 * @param text what follows the word for the kind, such as {@code at Ring.java:42, before 'read head' in poll}
 *     after "preempted", {@code by closer} after "interrupted", {@code +10 ms} after "clock"; may be empty. What stands
 *     after a comma is left out where there is little room
 */
public record Mark(int lane, int at, Kind kind, String text) {

    /** What a mark stands for. */
    public enum Kind {
        INTERRUPTION,
        PREEMPTION,
        CLOCK
    }
}
