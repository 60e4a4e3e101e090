package dev.parley.properties.contract;

import dev.parley.model.operation.ThreadName;
import dev.parley.properties.settings.Settings;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * The thread that a check runs on. Whoever waits for it watches that it gets on: code that is not woven and never
 * returns cannot be stopped, only left behind, so that the other subjects can still be checked. It is interrupted, in
 * case it only waits; if it runs in circles, it goes on using its processor until the JVM ends. This is the only use of
 * a real clock; it never decides between conforming and violating.
 */
final class Watchdog {

    private Watchdog() {}

    /** The work did not get on. */
    static final class Hung extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** How long a check may take without getting on; a single run takes microseconds. */
    static Duration patience() {
        return Settings.ofThisJvm().patience();
    }

    /**
     * Does the work on a thread of its own and waits for it.
     *
     * @param progress a number that changes as the work gets on
     * @throws Hung if it did not change for so long
     * @throws ExecutionException if the work failed
     */
    static <T> T run(String name, Callable<T> work, LongSupplier progress, Duration patience)
            throws Hung, ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, ThreadName.inJvm("carrier-" + name), 0);
        thread.setDaemon(true);
        thread.start();
        long seen = progress.getAsLong();
        while (true) {
            try {
                return task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                long now = progress.getAsLong();
                if (now == seen) {
                    boolean _ = task.cancel(true);
                    throw new Hung();
                }
                seen = now;
            }
        }
    }
}
