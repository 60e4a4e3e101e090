package dev.parley.properties.interleave.scheduler.dispatch;

/** Unwinds a thread whose run is over. */
public final class Abort extends Error {

    private static final long serialVersionUID = 1;

    public Abort() {
        super("the run is over", null, false, false);
    }
}
