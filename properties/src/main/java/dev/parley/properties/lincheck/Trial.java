package dev.parley.properties.lincheck;

import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What is on trial. Lincheck makes its subject, specification and verifier itself, from classes, by constructors that
 * take nothing of ours; this slot is how they learn what to be. There is one slot, so there is one trial at a time.
 */
record Trial(ChannelSpec spec, Supplier<? extends Channel<Integer>> open, AtomicLong verified) {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();
    private static volatile Optional<Trial> current = Optional.empty();

    Trial(ChannelSpec spec, Supplier<? extends Channel<Integer>> open) {
        this(spec, open, new AtomicLong());
    }

    static Trial current() {
        return current.orElseThrow(() -> new IllegalStateException("no trial is in progress"));
    }

    /** Runs the work with this as the trial in progress, after any other trial is over. */
    void hold(Runnable work) {
        ONE_AT_A_TIME.lock();
        try {
            current = Optional.of(this);
            work.run();
        } finally {
            current = Optional.empty();
            ONE_AT_A_TIME.unlock();
        }
    }
}
