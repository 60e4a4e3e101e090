package dev.parley.properties.interleave.thread;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A virtual thread, of which this is the scheduler as well as what it runs. */
final class ControlledVirtualThread implements ControlledThread, Executor, Runnable {

    private final ControlledCode code;
    private final Thread thread;
    /** Under whose identity the code runs; null if under the thread's own. */
    private final @Nullable Thread identity;
    /** Whether the code under test has made the thread, so that it does not end in {@link #run}. */
    private final boolean foreign;

    private volatile @Nullable Runnable continuation;
    private volatile @Nullable Thread carrier;
    private boolean suspended;
    private boolean ended;

    /**
     * A new thread.
     *
     * @param maker makes the thread that this schedules, and that runs it
     * @param identity the platform thread whose {@linkplain AssumedIdentity identity} the code assumes, if it does
     */
    ControlledVirtualThread(
            ControlledCode code, Function<ControlledVirtualThread, Thread> maker, Optional<Thread> identity) {
        this.code = code;
        this.thread = maker.apply(this);
        this.identity = identity.orElse(null);
        this.foreign = false;
    }

    /** A thread that the code under test has made. */
    ControlledVirtualThread(ControlledCode code, Thread thread) {
        this.code = code;
        this.thread = thread;
        this.identity = null;
        this.foreign = true;
    }

    @Override
    public ControlledCode code() {
        return code;
    }

    @Override
    public Thread thread() {
        return thread;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void run() {
        try {
            code.run();
        } finally {
            ended = true;
        }
    }

    /** Called on the carrier when the thread yields, and on a thread of the JVM when a real monitor has become free. */
    @Override
    public void execute(Runnable runnable) {
        continuation = runnable;
        Thread waiting = carrier;
        if (waiting != null) {
            LockSupport.unpark(waiting);
        }
    }

    @Override
    public Optional<String> resume() {
        suspended = false;
        do {
            Runnable next = continuation;
            if (next == null) {
                Optional<String> lost = regain();
                if (lost.isPresent()) {
                    return lost;
                }
            } else {
                continuation = null;
                next.run();
            }
            ended |= foreign && !thread.isAlive();
        } while (!suspended && !ended);
        return Optional.empty();
    }

    /**
     * Waits for a thread that came back because the JVM holds it back: it contends for a monitor that nobody controls,
     * in the JVM or the JDK, with a thread that runs elsewhere and will let it go. That is no decision of ours. If it
     * cannot come free by itself, it is lost.
     */
    private Optional<String> regain() {
        Thread ours = Thread.currentThread();
        carrier = ours;
        try {
            while (continuation == null) {
                Optional<String> reason = ours.isInterrupted()
                        ? Optional.of(UncontrolledBlocking.givenUp(this))
                        : UncontrolledBlocking.reason(this);
                if (reason.isPresent()) {
                    return reason;
                }
                LockSupport.park(this);
            }
            return Optional.empty();
        } finally {
            carrier = null;
        }
    }

    @Override
    @SuppressWarnings("ThreadPriorityCheck") // on our own scheduler, a yield is a return to resume()
    public void suspend() {
        suspended = true;
        if (identity == null) {
            Thread.yield();
        } else {
            AssumedIdentity.suspend(thread, identity);
        }
        suspended = false;
    }

    @Override
    public boolean isKeptOutBy(ControlledThread owner) {
        return JvmMonitors.blocking(thread)
                .map(monitor -> JvmMonitors.owned(owner.thread()).contains(monitor))
                .orElse(false);
    }
}
