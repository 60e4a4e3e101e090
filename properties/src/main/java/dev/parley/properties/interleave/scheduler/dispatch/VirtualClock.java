package dev.parley.properties.interleave.scheduler.dispatch;

import dev.parley.properties.interleave.log.EventLog;
import java.time.Duration;

/** The time of a run, which stands still unless the scheduler lets it pass. */
public final class VirtualClock {

    /** Whoever waits for more than a century does not mean to give up. */
    static final long FOR_EVER = Duration.ofDays(36_525).toNanos();

    private static final long START_NANOS = 1_000_000_000_000L;
    private static final long START_MILLIS = 1_700_000_000_000L;
    private static final long NANOS_A_MILLI = 1_000_000;

    private final EventLog log;
    private long elapsed;

    VirtualClock(EventLog log) {
        this.log = log;
    }

    /** In place of {@link System#nanoTime()}. */
    public long nanoTime() {
        return START_NANOS + elapsed;
    }

    /** In place of {@link System#currentTimeMillis()}. */
    public long currentTimeMillis() {
        return START_MILLIS + elapsed / NANOS_A_MILLI;
    }

    public static long millisToNanos(long millis) {
        return millis > FOR_EVER / NANOS_A_MILLI ? FOR_EVER : millis * NANOS_A_MILLI;
    }

    /** In nanoseconds, since the run began. */
    long elapsed() {
        return elapsed;
    }

    /** Time passes until then, unless it is later already. */
    void advanceTo(long nanos) {
        elapsed = Math.max(elapsed, nanos);
        log.tick(elapsed);
    }
}
