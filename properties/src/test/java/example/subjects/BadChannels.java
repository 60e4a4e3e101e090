package example.subjects;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.OperationKind;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Channels that do what no channel should. What they do not do wrong, they do as a queue of the JDK does it. */
public final class BadChannels {

    private BadChannels() {}

    /** Does everything right. */
    public static class Good implements Channel<Integer> {
        private final Channel<Integer> queue = Channels.of(new ConcurrentLinkedQueue<>());

        @Override
        public boolean trySend(@Nullable Integer message) {
            return queue.trySend(message);
        }

        @Override
        public Optional<Integer> tryReceive() {
            return queue.tryReceive();
        }
    }

    /** Refuses to be opened. */
    public static final class ThrowsWhenOpened extends Good {
        public ThrowsWhenOpened() {
            throw new IllegalStateException("no such port");
        }
    }

    /** Refuses to be opened once in a while. */
    public static final class ThrowsWhenOpenedOften extends Good {
        private static int opened;

        public ThrowsWhenOpenedOften() {
            if (++opened > 10) {
                throw new IllegalStateException("too many");
            }
        }
    }

    /** Throws whatever it is told to when it sends. */
    public static final class Throws extends Good {
        private final Throwable what;

        public Throws(Throwable what) {
            this.what = what;
        }

        @Override
        public boolean trySend(@Nullable Integer message) {
            throw sneaky(what);
        }

        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        private static <T extends Throwable> T sneaky(Throwable what) throws T {
            throw (T) what;
        }
    }

    /** Throws another exception, with another message, every time. */
    public static final class ThrowsSomethingElse extends Good {
        @Override
        public boolean trySend(@Nullable Integer message) {
            throw new IllegalStateException("bad: " + new Object());
        }
    }

    /** Calls itself, and nothing else. */
    public static final class Recurses extends Good {
        @Override
        @SuppressWarnings("InfiniteRecursion") // on purpose
        public boolean trySend(@Nullable Integer message) {
            return !trySend(message);
        }
    }

    /** Calls itself, and touches its state. */
    public static final class RecursesOverState extends Good {
        private int depth;

        @Override
        @SuppressWarnings("InfiniteRecursion") // on purpose
        public boolean trySend(@Nullable Integer message) {
            depth = depth + 1;
            return !trySend(message);
        }
    }

    /** Never comes back, and touches nothing. */
    public static final class Loops extends Good {
        @Override
        public boolean trySend(@Nullable Integer message) {
            int turns = 0;
            while (turns >= 0) {
                turns = turns == 1_000 ? 0 : turns + 1;
            }
            return true;
        }
    }

    /** Answers null. */
    public static final class AnswersNull extends Good {
        @Override
        @SuppressWarnings("NullAway") // on purpose
        public Optional<Integer> tryReceive() {
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // on purpose
        public Integer receive() {
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // on purpose
        public void drain(int limit, Consumer<? super Integer> sink) {
            sink.accept(null);
        }
    }

    /** Starts a thread when it is opened. */
    public static final class StartsThreadWhenOpened extends Good {
        public StartsThreadWhenOpened() {
            Thread thread = new Thread(() -> {}, "worker");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** Starts a thread when it sends. */
    public static final class StartsThread extends Good {
        @Override
        public boolean trySend(@Nullable Integer message) {
            Thread thread = new Thread(() -> {}, "worker");
            thread.setDaemon(true);
            thread.start();
            return super.trySend(message);
        }
    }

    /** Catches whatever unwinds it, and waits on; or has that done by somebody else. */
    public static final class CatchesEverything extends Good {
        private final Consumer<Runnable> again;
        private boolean ready;

        public CatchesEverything(Consumer<Runnable> again) {
            this.again = again;
        }

        @Override
        public Integer receive() {
            again.accept(this::await);
            return 1;
        }

        private synchronized void await() {
            while (true) {
                try {
                    while (!ready) {
                        wait();
                    }
                    return;
                } catch (Throwable e) {
                    // Once more.
                }
            }
        }
    }

    /** Makes an answer of whatever unwinds it. */
    public static final class AnswersEverything implements Channel<Integer> {
        private final ArrayBlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);

        @Override
        @SuppressWarnings("NullAway") // null is passed on purpose: the queue must reject it
        public void send(@Nullable Integer message) throws InterruptedException {
            try {
                queue.put(message);
            } catch (InterruptedException | NullPointerException e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public Integer receive() throws InterruptedException {
            try {
                return queue.take();
            } catch (InterruptedException e) {
                throw e;
            } catch (Throwable e) {
                return -1;
            }
        }
    }

    /** Holds a monitor of the JDK while it calls back into itself. */
    public static final class CallsBack extends Good {
        private final List<Integer> list = Collections.synchronizedList(new ArrayList<>(List.of(1, 2)));
        private volatile int seen;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // on purpose
        public boolean trySend(@Nullable Integer message) {
            list.forEach(element -> seen = seen + element);
            return super.trySend(message);
        }
    }

    /** The same, with a map. */
    public static final class CallsBackFromMap extends Good {
        private final ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
        private volatile int seen;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // on purpose
        public boolean trySend(@Nullable Integer message) {
            Function<Integer, Integer> value = key -> seen = seen + key;
            int _ = map.computeIfAbsent(7, value);
            return super.trySend(message);
        }
    }

    /** Waits on a monitor of the JDK. */
    public static final class WaitsUnseen extends Good {
        private final PipedInputStream pipe;

        public WaitsUnseen() {
            try {
                pipe = new PipedInputStream(new PipedOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Optional<Integer> tryReceive() {
            try {
                return Optional.of(pipe.read());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Has work done by threads that are there already. */
    public static final class UsesCommonPool extends Good {
        @Override
        public boolean trySend(@Nullable Integer message) {
            return CompletableFuture.supplyAsync(() -> super.trySend(message)).join();
        }
    }

    /** Fails when it is asked what it can do. */
    public static final class CannotBeAsked extends Good {
        @Override
        public ImmutableSet<OperationKind> operations() {
            throw new UnsupportedOperationException("ask somebody else");
        }
    }

    /** Calls what never comes back, and cannot be controlled. */
    public static final class CallsUnwovenLoop extends Good {
        private final Runnable loop;

        public CallsUnwovenLoop(Runnable loop) {
            this.loop = loop;
        }

        @Override
        public boolean trySend(@Nullable Integer message) {
            loop.run();
            return super.trySend(message);
        }
    }
}
