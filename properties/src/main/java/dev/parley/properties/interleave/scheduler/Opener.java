package dev.parley.properties.interleave.scheduler;

import java.util.Optional;

/** The thread that opens the channel of a run, as long as it does, and its permit. */
final class Opener {

    private Optional<Thread> thread = Optional.empty();
    private boolean permit;

    /** This thread opens the channel from now on. */
    void is(Thread opening) {
        thread = Optional.of(opening);
    }

    /** Nobody does any more. */
    void isDone() {
        thread = Optional.empty();
    }

    /** Somebody wakes a thread; false if it is another one. */
    boolean unparked(Thread other) {
        boolean ours = thread.isPresent() && thread.get().equals(other);
        permit |= ours;
        return ours;
    }

    boolean hasPermit() {
        return permit;
    }

    void usePermit() {
        permit = false;
    }
}
