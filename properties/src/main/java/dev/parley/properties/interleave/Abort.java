package dev.parley.properties.interleave;

/** Unwinds a thread whose run is over. */
final class Abort extends Error {

    private static final long serialVersionUID = 1;

    Abort() {
        super("the run is over", null, false, false);
    }
}
