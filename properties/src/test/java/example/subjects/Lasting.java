package example.subjects;

import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Channels that share their threads with all others of their kind, for as long as the JVM lives. */
public final class Lasting {

    private Lasting() {}

    /** Has its messages put in place by a pool that all share. */
    public static final class SharedPool extends BadChannels.Good {
        private static final ExecutorService POOL = Executors.newFixedThreadPool(1);

        @Override
        public boolean trySend(@Nullable Integer message) {
            try {
                return POOL.submit(() -> super.trySend(message)).get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The same, some time later. */
    public static final class SharedSchedule extends BadChannels.Good {
        private static final ScheduledExecutorService POOL = Executors.newScheduledThreadPool(1);

        @Override
        public boolean trySend(@Nullable Integer message) {
            try {
                return POOL.schedule(() -> super.trySend(message), 1, TimeUnit.SECONDS)
                        .get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Starts a timer once, when it is first needed. */
    public static final class SharedTimer extends BadChannels.Good {
        private static @Nullable Timer timer;

        private static synchronized Timer timer() {
            if (timer == null) {
                timer = new Timer(true);
            }
            return timer;
        }

        @Override
        public boolean trySend(@Nullable Integer message) {
            timer().schedule(
                            new TimerTask() {
                                @Override
                                public void run() {}
                            },
                            10);
            return super.trySend(message);
        }
    }

    /** Starts a thread with its class. */
    public static final class StartedWithItsClass extends BadChannels.Good {
        private static int beats;

        static {
            Thread thread = new Thread(() -> beats++, "for good");
            thread.setDaemon(true);
            thread.start();
        }

        @Override
        public Optional<Integer> tryReceive() {
            return beats < 0 ? Optional.empty() : super.tryReceive();
        }
    }

    /** Starts a thread when it is first needed, and notifies it from then on. */
    public static final class SharedThread extends BadChannels.Good {
        private static final Object MONITOR = new Object();
        private static int asked;
        private static int answered;
        private static boolean running;

        private static void answer() {
            synchronized (MONITOR) {
                try {
                    while (true) {
                        while (asked == answered) {
                            MONITOR.wait();
                        }
                        answered = asked;
                        MONITOR.notifyAll();
                    }
                } catch (InterruptedException e) {
                    // Nobody interrupts it.
                }
            }
        }

        @Override
        public boolean trySend(@Nullable Integer message) {
            synchronized (MONITOR) {
                if (!running) {
                    running = true;
                    new Thread(SharedThread::answer, "shared").start();
                }
                asked++;
                MONITOR.notifyAll();
                try {
                    while (asked != answered) {
                        MONITOR.wait();
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return super.trySend(message);
        }
    }
}
