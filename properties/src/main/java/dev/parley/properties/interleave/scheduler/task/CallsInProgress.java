package dev.parley.properties.interleave.scheduler.task;

/** Which threads of the program are in the middle of an operation. */
public final class CallsInProgress {

    private int threads;

    public void begins(int thread) {
        threads |= 1 << thread;
    }

    public void ends(int thread) {
        threads &= ~(1 << thread);
    }

    public boolean contains(int thread) {
        return (threads & 1 << thread) != 0;
    }
}
