package example.subjects;

import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Lets threads of its own do the work, in every way that Java knows. */
public final class Workers {

    private int count;
    private final ReentrantLock lock = new ReentrantLock();

    /** A way to have something done by another thread; complete when it has been done. */
    @FunctionalInterface
    public interface Way {
        void twice(Runnable work) throws Exception;
    }

    public int count() {
        return count;
    }

    /** Counts to two on threads that do not exclude each other, and answers what came of it. */
    public int race(Way way) throws Exception {
        way.twice(() -> count = count + 1);
        return count;
    }

    /** The same on threads that do. */
    public int exclusion(Way way) throws Exception {
        way.twice(() -> {
            lock.lock();
            try {
                count = count + 1;
            } finally {
                lock.unlock();
            }
        });
        return count;
    }

    public static void threads(Runnable work) throws InterruptedException {
        join(new Thread(work), new Thread(work, "second"));
    }

    public static void virtualThreads(Runnable work) throws InterruptedException {
        join(
                Thread.ofVirtual().unstarted(work),
                Thread.ofVirtual().name("second").unstarted(work));
    }

    private static void join(Thread first, Thread second) throws InterruptedException {
        first.start();
        second.start();
        first.join();
        second.join();
    }

    public static void pool(Runnable work) throws InterruptedException, ExecutionException {
        await(Executors.newFixedThreadPool(2), work);
    }

    public static void cachedPool(Runnable work) throws InterruptedException, ExecutionException {
        await(Executors.newCachedThreadPool(), work);
    }

    public static void singleThread(Runnable work) throws InterruptedException, ExecutionException {
        await(Executors.newSingleThreadExecutor(), work);
    }

    private static void await(ExecutorService pool, Runnable work) throws InterruptedException, ExecutionException {
        Future<?> first = pool.submit(work);
        Future<?> second = pool.submit(work);
        Object _ = first.get();
        Object _ = second.get();
    }

    public static void poolThatEnds(Runnable work) {
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            pool.execute(work);
            pool.execute(work);
        }
    }

    public static void virtualThreadPerTask(Runnable work) {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            pool.execute(work);
            pool.execute(work);
        }
    }

    public static void scheduledPool(Runnable work) throws InterruptedException {
        ScheduledExecutorService pool = Executors.newScheduledThreadPool(2);
        CountDownLatch done = new CountDownLatch(2);
        Runnable step = () -> {
            work.run();
            done.countDown();
        };
        Future<?> _ = pool.schedule(step, 1, TimeUnit.HOURS);
        Future<?> _ = pool.schedule(step, 1, TimeUnit.HOURS);
        done.await();
    }

    public static void periodically(Runnable work) throws InterruptedException {
        ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
        CountDownLatch done = new CountDownLatch(2);
        Future<?> _ = pool.scheduleAtFixedRate(
                () -> {
                    if (done.getCount() > 0) {
                        work.run();
                        done.countDown();
                    }
                },
                1,
                1,
                TimeUnit.MINUTES);
        done.await();
    }

    public static void timer(Runnable work) throws InterruptedException {
        Timer timer = new Timer(true);
        CountDownLatch done = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            timer.schedule(
                    new TimerTask() {
                        @Override
                        public void run() {
                            work.run();
                            done.countDown();
                        }
                    },
                    60_000L * (i + 1));
        }
        done.await();
        timer.cancel();
    }

    public static void commonPool(Runnable work) {
        CompletableFuture<Void> first = CompletableFuture.runAsync(work);
        CompletableFuture<Void> second = CompletableFuture.runAsync(work);
        CompletableFuture.allOf(first, second).join();
    }

    public static void forkedTasks(Runnable work) {
        List<RecursiveTask<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            tasks.add(new RecursiveTask<>() {
                private static final long serialVersionUID = 1;

                @Override
                protected Integer compute() {
                    work.run();
                    return 1;
                }
            });
            Object _ = tasks.get(i).fork();
        }
        tasks.forEach(task -> {
            int _ = task.join();
        });
    }
}
