package dev.parley.properties.interleave.weave;

import java.util.Arrays;

/** The places in woven code at which a thread can be preempted, numbered as they are woven. */
public final class Sites {

    /** No place in woven code: the boundary between two operations of a program. */
    public static final int BOUNDARY = -1;

    private static volatile Site[] sites = new Site[1_024];
    private static int count;

    private Sites() {}

    /**
     * A source line, and what is about to happen there, such as {@code read count}.
     *
     * @param access what that does to shared memory
     * @param jdk whether it is code of the JDK
     */
    public record Site(String method, String file, int line, String action, Access access, boolean jdk) {
        @Override
        public String toString() {
            return "at " + file + ":" + line + ", before '" + action + "' in " + method;
        }
    }

    static synchronized int add(Site site) {
        Site[] known = sites;
        if (count == known.length) {
            known = Arrays.copyOf(known, 2 * count);
        }
        known[count] = site;
        // Written even if it is the same array: whoever reads it sees what stands in it.
        sites = known;
        return count++;
    }

    /** Where this is, as words that go on a sentence: {@code at Ring.java:42, before 'read count' in poll}. */
    public static String describe(int site) {
        return site == BOUNDARY ? "before the operation" : sites[site].toString();
    }

    /** Whether this is in code of the JDK. */
    public static boolean isInJdk(int site) {
        return site != BOUNDARY && sites[site].jdk();
    }

    /** What is done to shared memory there. */
    public static Access access(int site) {
        return site == BOUNDARY ? Access.NONE : sites[site].access();
    }
}
