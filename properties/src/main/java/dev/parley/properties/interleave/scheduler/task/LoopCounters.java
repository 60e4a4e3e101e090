package dev.parley.properties.interleave.scheduler.task;

import dev.parley.properties.interleave.weave.Sites;

/**
 * What one task has passed since it last got somewhere, by which {@link LoopDetection} tells whether it runs in a
 * circle.
 */
public final class LoopCounters {

    /** A task that passed so many points without getting anywhere is taken to wait in a loop. */
    static final int MOST_POINTS = 4_000;
    /** The same for jumps backwards without any point between them. */
    private static final long MOST_JUMPS = 100_000;
    /** After so many looks at the clock, a look counts as a turn in a loop that says it waits. */
    public static final int MOST_LOOKS = 16;

    private int points;
    private int looks;
    private long jumps;
    /** The jump backwards that it took last. */
    private int jump = Sites.BOUNDARY;

    /** It passes a point of this weight; whether those are too many by now. */
    public boolean passesTooMany(int weight) {
        points += weight;
        return points > MOST_POINTS;
    }

    /** It is about to access memory that others may change. */
    public void accesses() {
        jumps = 0;
    }

    public void jumpsFrom(int site) {
        jump = site;
    }

    /** It has jumped; whether that was too often by now. */
    public boolean jumpsTooOften() {
        jumps++;
        return isClosedLoop();
    }

    /** Whether it runs in a circle without looking at anything that others could change. */
    public boolean isClosedLoop() {
        return jumps > MOST_JUMPS;
    }

    /** It looks at the clock; whether that was too often by now. */
    public boolean looksTooOften() {
        looks++;
        return looks > MOST_LOOKS;
    }

    public boolean hasLooked() {
        return looks > 0;
    }

    public int points() {
        return points;
    }

    /** Where it jumped back last, or else this site. */
    public int jumpOr(int site) {
        return jump == Sites.BOUNDARY ? site : jump;
    }

    public void reset() {
        points = 0;
        looks = 0;
        jumps = 0;
        jump = Sites.BOUNDARY;
    }
}
