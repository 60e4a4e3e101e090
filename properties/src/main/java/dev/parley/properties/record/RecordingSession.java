package dev.parley.properties.record;

import dev.parley.model.operation.ThreadName;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** What the threads of one recording share: the start, and whether the other end is still there. */
final class RecordingSession {

    private final CountDownLatch ready;
    private volatile boolean started;
    private List<Thread> senders = List.of();
    private List<Thread> receivers = List.of();
    private volatile Optional<String> failure = Optional.empty();

    RecordingSession(int parties) {
        this.ready = new CountDownLatch(parties);
    }

    void start(List<Thread> sending, List<Thread> receiving) throws InterruptedException {
        senders = List.copyOf(sending);
        receivers = List.copyOf(receiving);
        senders.forEach(Thread::start);
        receivers.forEach(Thread::start);
        ready.await();
        started = true;
    }

    @SuppressWarnings("ThreadPriorityCheck") // for progress only; nothing is right or wrong by it
    void awaitStart() {
        ready.countDown();
        while (!started) {
            Thread.yield();
        }
    }

    boolean sendersAreDone() {
        return areDone(senders);
    }

    boolean receiversAreDone() {
        return areDone(receivers);
    }

    void failed(int thread, Throwable what) {
        failure = Optional.of(ThreadName.of(thread) + " failed: " + what);
    }

    /** What broke the channel's interface, if something did. */
    Optional<String> failure() {
        return failure;
    }

    private static boolean areDone(List<Thread> threads) {
        for (Thread thread : threads) {
            if (thread.isAlive()) {
                return false;
            }
        }
        return true;
    }
}
