package dev.parley.model.history;

/**
 * How and where a call waits.
 *
 * @param on what it waits for, in words, such as {@code lock 1 (ReentrantLock)}; empty if that has no name
 * @param place where, in words, such as {@code at Ring.java:42, before 'call Condition.await' in take}; empty if not
 *     known
 */
public record Posture(Manner manner, String on, String place) {

    /** Of a call of which no more is known than that it waits. */
    public static final Posture UNKNOWN = new Posture(Manner.ASLEEP, "", "");

    /** What keeps a call from going on. */
    public enum Manner {
        /** It is parked until somebody wakes it. */
        ASLEEP,
        /** It wants a lock or a monitor that somebody owns. */
        LOCKED_OUT,
        /** It has run in a loop for so long that it is taken to wait there. */
        IN_A_LOOP
    }

    /** Such as {@code in a loop at Ring.java:42, before 'loop' in take}; empty if the place is not known. */
    public String where() {
        if (place.isEmpty()) {
            return "";
        }
        return switch (manner) {
            case ASLEEP -> "asleep " + place;
            case LOCKED_OUT -> place;
            case IN_A_LOOP -> "in a loop " + place;
        };
    }
}
