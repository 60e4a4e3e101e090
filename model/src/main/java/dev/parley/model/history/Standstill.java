package dev.parley.model.history;

/** The kinds of standstill: why somebody who has not come to an end will never go on. */
public enum Standstill {
    /** Everybody whom the members of a group wait for is in that group: a knot in the wait-for graph. */
    CYCLE("cycle"),
    /** Blocked, and nobody is left who could ever enable it. */
    ORPHAN("orphan"),
    /** Enabled in the model, and still asleep. */
    LOST_WAKE_UP("lost wake-up"),
    /** Each owns a lock or a monitor that the one before it wants. */
    LOCK_CYCLE("lock cycle"),
    /** Runs in a circle, and gets nowhere. */
    LIVELOCK("livelock");

    private final String label;

    Standstill(String label) {
        this.label = label;
    }

    /** The kind in words, such as {@code lost wake-up}. */
    public String label() {
        return label;
    }
}
