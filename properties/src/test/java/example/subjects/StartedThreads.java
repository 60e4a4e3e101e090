package example.subjects;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Looks at the threads that it starts, from inside and outside. */
public final class StartedThreads {

    private static final ThreadLocal<String> LOCAL = ThreadLocal.withInitial(() -> "none");
    private static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    private final Thread.Builder builder;
    private final List<String> seen = new ArrayList<>();

    public StartedThreads(Thread.Builder builder) {
        this.builder = builder;
    }

    private Thread started(Runnable body) {
        Thread thread = builder.unstarted(body);
        thread.start();
        return thread;
    }

    /** Whether the thread is itself, wherever it is asked. */
    @SuppressWarnings("LockNotBeforeTry") // nothing throws
    public boolean isItself() throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        List<Boolean> answers = new ArrayList<>();
        Thread[] itself = new Thread[1];
        Thread thread = builder.unstarted(() -> {
            answers.add(Thread.currentThread().equals(itself[0]));
            lock.lock();
            answers.add(lock.isHeldByCurrentThread());
            answers.add(lock.toString().contains(Thread.currentThread().getName()));
            LockSupport.parkNanos(1_000_000);
            answers.add(Thread.currentThread().equals(itself[0]));
            answers.add(lock.isHeldByCurrentThread());
            lock.unlock();
            answers.add(itself[0].isAlive());
        });
        itself[0] = thread;
        thread.start();
        thread.join();
        return answers.size() == 6 && !answers.contains(false) && !thread.isAlive();
    }

    /** What a thread finds in the variables that it has for itself. */
    @SuppressWarnings("ThreadPriorityCheck") // another one shall go on
    public String locals() throws InterruptedException {
        LOCAL.set("mine");
        INHERITED.set("from " + LOCAL.get());
        Thread thread = started(() -> {
            seen.add(LOCAL.get());
            LOCAL.set("yours");
            Thread.yield();
            seen.add(LOCAL.get());
            seen.add(INHERITED.get());
        });
        thread.join();
        seen.add(LOCAL.get());
        return seen.toString();
    }

    /** The states that a thread is seen in. */
    public String states() throws InterruptedException {
        Object monitor = new Object();
        Thread thread = builder.unstarted(() -> {
            synchronized (monitor) {
                LockSupport.park();
            }
        });
        seen.add(thread.getState() + "");
        thread.start();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        seen.add(thread.getState() + "");
        LockSupport.unpark(thread);
        thread.join();
        seen.add(thread.getState() + "");
        return seen.toString();
    }

    /** A thread that is interrupted while it waits for this or that. */
    @SuppressWarnings("InterruptedInCatchBlock") // on purpose
    public String interrupted() throws InterruptedException {
        Thread thread = started(() -> {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                seen.add("woken, " + Thread.currentThread().isInterrupted());
            }
            synchronized (seen) {
                try {
                    while (true) {
                        seen.wait();
                    }
                } catch (InterruptedException e) {
                    seen.add("woken again, " + Thread.interrupted());
                }
            }
        });
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        while (thread.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        thread.interrupt();
        thread.join();
        return seen.toString();
    }

    /** What becomes of a thread that throws. */
    public String dies() throws InterruptedException {
        Thread thread = builder.unstarted(() -> {
            throw new IllegalStateException("on purpose");
        });
        thread.setUncaughtExceptionHandler((who, thrown) -> seen.add(thrown.getMessage() + ", " + who.equals(thread)));
        thread.start();
        thread.join();
        return seen.toString();
    }

    /** Whether it may be started twice. */
    public String twice() throws InterruptedException {
        Thread thread = started(() -> {});
        thread.join();
        thread.start();
        return "started twice";
    }

    /** Waits for a thread for a while that goes on for longer. */
    public String joinsInTime() throws InterruptedException {
        Thread thread = started(() -> LockSupport.parkNanos(60_000_000_000L));
        thread.join(10);
        seen.add(thread.isAlive() + "");
        seen.add(thread.join(Duration.ofMinutes(2)) + "");
        return seen.toString();
    }

    /** Meets its threads at a barrier. */
    public String meets() throws InterruptedException, BrokenBarrierException {
        CyclicBarrier barrier = new CyclicBarrier(3, () -> seen.add("met"));
        for (int i = 0; i < 2; i++) {
            Thread _ = started(() -> {
                try {
                    int _ = barrier.await();
                } catch (InterruptedException | BrokenBarrierException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        int _ = barrier.await();
        return seen.toString();
    }
}
