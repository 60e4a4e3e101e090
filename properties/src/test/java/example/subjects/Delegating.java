package example.subjects;

import dev.parley.model.channel.Channel;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Channels whose messages are put in place by threads of their own. */
public final class Delegating {

    private Delegating() {}

    /** Has every message put into a queue by an executor, and waits until that is done. */
    public static class Patient implements Channel<Integer> {
        protected final ConcurrentLinkedQueue<Integer> queue = new ConcurrentLinkedQueue<>();
        protected final Executor executor;

        public Patient(Supplier<Executor> executor) {
            this.executor = executor.get();
        }

        @Override
        @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
        public boolean trySend(@Nullable Integer message) {
            return CompletableFuture.supplyAsync(() -> queue.offer(message), executor)
                    .join();
        }

        @Override
        public Optional<Integer> tryReceive() {
            return Optional.ofNullable(queue.poll());
        }
    }

    /** The same, but does not wait: the next to receive may be too early. */
    public static final class Hasty extends Patient {
        public Hasty(Supplier<Executor> executor) {
            super(executor);
        }

        @Override
        @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
        public boolean trySend(@Nullable Integer message) {
            executor.execute(() -> queue.offer(message));
            return true;
        }
    }

    /** A thread that is started with the channel and takes messages from its entrance to its exit. */
    public static class Belt implements Channel<Integer> {
        private final ArrayBlockingQueue<Integer> entrance = new ArrayBlockingQueue<>(1);
        private final BlockingQueue<Integer> exit = new LinkedBlockingQueue<>();

        public Belt() {
            Thread thread = new Thread(this::carry, "belt");
            thread.setDaemon(true);
            thread.start();
        }

        private void carry() {
            try {
                while (true) {
                    exit.put(entrance.take());
                }
            } catch (InterruptedException e) {
                // Nobody interrupts it but to stop it.
            }
        }

        @Override
        @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
        public void send(@Nullable Integer message) throws InterruptedException {
            entrance.put(message);
        }

        @Override
        public Integer receive() throws InterruptedException {
            return exit.take();
        }
    }

    /** A belt that drops what is too heavy. */
    public static final class LeakyBelt implements Channel<Integer> {
        private final ArrayBlockingQueue<Integer> entrance = new ArrayBlockingQueue<>(1);
        private final ArrayBlockingQueue<Integer> exit = new ArrayBlockingQueue<>(1);

        public LeakyBelt() {
            Thread _ = Thread.ofVirtual().name("leaky belt").start(this::carry);
        }

        private void carry() {
            try {
                while (true) {
                    boolean _ = exit.offer(entrance.take());
                }
            } catch (InterruptedException e) {
                // Nobody interrupts it but to stop it.
            }
        }

        @Override
        @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
        public void send(@Nullable Integer message) throws InterruptedException {
            entrance.put(message);
        }

        @Override
        public Integer receive() throws InterruptedException {
            return exit.take();
        }
    }

    /** Waits in its constructor until its thread is there. */
    public static final class WaitsForItsThread extends BadChannels.Good {
        public WaitsForItsThread() {
            CompletableFuture<Integer> ready = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                boolean _ = ready.complete(1);
            });
            thread.start();
            int _ = ready.join();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Has a timer beat on and on. */
    public static final class Beating extends BadChannels.Good {
        private volatile int beats;

        @SuppressWarnings("NonAtomicVolatileUpdate") // there is one thread that writes
        public Beating() {
            new Timer(true)
                    .schedule(
                            new TimerTask() {
                                @Override
                                public void run() {
                                    beats = beats + 1;
                                }
                            },
                            10,
                            10);
        }
    }

    /** An executor that starts a thread for every task. */
    public static Executor threadPerTask() {
        return task -> new Thread(task).start();
    }
}
