package dev.parley.properties.interleave.scheduler;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory a run may take. A subject that takes more has run away: it is stopped before the JVM has none left.
 * Only long runs are weighed, since it takes a while to ask.
 */
final class Allocation {

    /** In bytes; a usual run takes some thousands. */
    static final long MOST = 256L << 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final long UNKNOWN = -1;

    private final long carrier;
    private long before = UNKNOWN;

    /** What is allocated on this thread, the carrier, from the first question on. */
    Allocation(Thread carrier) {
        this.carrier = carrier.threadId();
    }

    /** Whether it is too much by now. */
    boolean isTooMuch() {
        long now = THREADS.getThreadAllocatedBytes(carrier);
        if (before == UNKNOWN) {
            before = now;
        }
        return now - before > MOST;
    }
}
