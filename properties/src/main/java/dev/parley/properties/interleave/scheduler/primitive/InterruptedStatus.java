package dev.parley.properties.interleave.scheduler.primitive;

/** The interrupted status of the current thread, by which waiting ends. */
final class InterruptedStatus {

    private InterruptedStatus() {}

    /** As every method does that waits and can be interrupted. */
    static void check() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
