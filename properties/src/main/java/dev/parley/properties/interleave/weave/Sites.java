package dev.parley.properties.interleave.weave;

import java.util.ArrayList;
import java.util.List;

/** The places in woven code at which a thread can be preempted, numbered as they are woven. */
public final class Sites {

    /** No place in woven code: the boundary between two operations of a program. */
    public static final int BOUNDARY = -1;

    private static final List<Site> SITES = new ArrayList<>();

    private Sites() {}

    /** A source line, and what is about to happen there, such as {@code read count}. */
    public record Site(String method, String file, int line, String action) {
        @Override
        public String toString() {
            return "at " + file + ":" + line + ", before '" + action + "' in " + method;
        }
    }

    static synchronized int add(Site site) {
        SITES.add(site);
        return SITES.size() - 1;
    }

    /** Where this is, as words that go on a sentence: {@code at Ring.java:42, before 'read count' in poll}. */
    public static synchronized String describe(int site) {
        return site == BOUNDARY ? "before the operation" : SITES.get(site).toString();
    }
}
