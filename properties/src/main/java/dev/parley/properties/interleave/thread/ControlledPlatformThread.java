package dev.parley.properties.interleave.thread;

import dev.parley.properties.interleave.hook.Hooks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.Optional;

/**
 * A platform thread that stands still unless it is its turn. It stands still on a monitor of the JVM's, which nobody
 * weaves and whose waiting asks no scheduler.
 */
final class ControlledPlatformThread extends Thread implements ControlledThread {

    /** How often the carrier looks whether the JVM holds back the thread that it waits for. Decides nothing. */
    private static final long LOOK_MILLIS = 20;

    private static final StackWalker STACK = StackWalker.getInstance();

    private final ControlledCode code;
    private final Object baton = new Object();

    // Guarded by the baton.
    private boolean turn;
    private boolean standing = true;
    private boolean ended;
    private boolean interruptedStanding;

    ControlledPlatformThread(ControlledCode code, String name) {
        super(name);
        this.code = code;
        setDaemon(true);
    }

    @Override
    public ControlledCode code() {
        return code;
    }

    @Override
    public Thread thread() {
        return this;
    }

    @Override
    public void run() {
        try {
            stand();
            code.run();
        } finally {
            synchronized (baton) {
                turn = false;
                ended = true;
                baton.notifyAll();
            }
        }
    }

    @Override
    public Optional<String> resume() {
        boolean givenUp = false;
        try {
            synchronized (baton) {
                turn = true;
                baton.notifyAll();
                while (turn) {
                    try {
                        baton.wait(LOOK_MILLIS);
                    } catch (InterruptedException e) {
                        // It may well come back all the same: one more look.
                        givenUp = true;
                        continue;
                    }
                    if (turn && !standing) {
                        Optional<String> reason = givenUp
                                ? Optional.of(UncontrolledBlocking.givenUp(this))
                                : UncontrolledBlocking.reason(this);
                        if (reason.isPresent()) {
                            return reason;
                        }
                    }
                }
            }
        } finally {
            if (givenUp) {
                Thread.currentThread().interrupt();
            }
        }
        if (ended) {
            awaitEnd();
        }
        return Optional.empty();
    }

    /**
     * Whoever asks whether the thread is alive gets the same answer each time. (To join it would ask the scheduler.)
     */
    private void awaitEnd() {
        boolean interrupted = false;
        synchronized (this) {
            while (isAlive()) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void suspend() {
        if (STACK.walk(frames -> frames.anyMatch(ControlledPlatformThread::isPinning))) {
            return;
        }
        synchronized (baton) {
            standing = true;
            turn = false;
            baton.notifyAll();
        }
        stand();
    }

    /** Where a virtual thread could not be switched: below a frame of native code, or of the JVM's that calls Java. */
    private static boolean isPinning(StackWalker.StackFrame frame) {
        return frame.isNativeMethod()
                || frame.getMethodName().equals("<clinit>")
                || frame.getClassName().equals("java.lang.invoke.MethodHandleNatives")
                || (frame.getMethodName().equals("loadClass")
                        && frame.getClassName().startsWith("java.lang."));
    }

    /**
     * A thread that is interrupted cannot wait; so its status is kept apart until it is its turn. Under an {@link
     * AssumedIdentity}, it is the other thread's status that is set, and that does not matter here.
     */
    private void stand() {
        synchronized (baton) {
            interruptedStanding |= Thread.currentThread() == this && Thread.interrupted();
            while (!turn) {
                try {
                    baton.wait();
                } catch (InterruptedException e) {
                    interruptedStanding = true;
                }
            }
            standing = false;
            if (interruptedStanding) {
                interruptedStanding = false;
                super.interrupt();
            }
        }
    }

    @Override
    public boolean isKeptOutBy(ControlledThread owner) {
        ThreadInfo state = ManagementFactory.getThreadMXBean().getThreadInfo(threadId());
        return state != null && state.getLockOwnerId() == owner.thread().threadId();
    }

    /** Tells the scheduler first, as the JDK does for a virtual thread. */
    @Override
    public void interrupt() {
        Hooks.interrupt(this);
        synchronized (baton) {
            if (standing) {
                interruptedStanding = true;
            } else {
                super.interrupt();
            }
        }
    }

    @Override
    public boolean isInterrupted() {
        synchronized (baton) {
            return interruptedStanding || super.isInterrupted();
        }
    }

    /** What a virtual thread says of itself: that the scheduler makes it stand still is not seen. */
    @Override
    public State getState() {
        synchronized (baton) {
            return standing && isAlive() ? State.RUNNABLE : super.getState();
        }
    }
}
