package example.subjects;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Channels that do harm to whoever uses them. */
public final class HostileChannels {

    private HostileChannels() {}

    /** Never comes back, and touches its state. */
    public static final class LoopsOverState extends BadChannels.Good {
        private int turns;

        @Override
        public boolean trySend(@Nullable Integer message) {
            while (turns >= 0) {
                turns = turns == 1_000 ? 0 : turns + 1;
            }
            return true;
        }
    }

    /** Takes all the memory there is, and keeps it. */
    public static final class Hoards extends BadChannels.Good {
        private final List<byte[]> hoard = new ArrayList<>();

        @Override
        public boolean trySend(@Nullable Integer message) {
            while (hoard.size() < 1_000_000) {
                hoard.add(new byte[1 << 20]);
            }
            return super.trySend(message);
        }
    }

    /** Takes all the memory there is, where nobody looks. */
    public static final class HoardsUnseen extends BadChannels.Good {
        private record Link(Object content, @Nullable Link next) {}

        @Override
        public boolean trySend(@Nullable Integer message) {
            Link last = null;
            for (int i = 0; i < 1_000_000; i++) {
                last = new Link(new byte[1 << 16], last);
            }
            return last != null && super.trySend(message);
        }
    }

    /** Ends the JVM. */
    public static final class Exits extends BadChannels.Good {
        @Override
        public boolean trySend(@Nullable Integer message) {
            System.exit(1);
            return true;
        }
    }

    /** Ends the JVM at once. */
    public static final class Halts extends BadChannels.Good {
        @Override
        public Optional<Integer> tryReceive() {
            Runtime.getRuntime().halt(1);
            return Optional.empty();
        }
    }

    /** Ends the JVM when it is opened. */
    public static final class ExitsWhenOpened extends BadChannels.Good {
        public ExitsWhenOpened() {
            System.exit(1);
        }
    }

    /** Starts a thread whenever it sends, and ends none. */
    public static final class LeaksThreads extends BadChannels.Good {
        private final Object never = new Object();

        @Override
        public boolean trySend(@Nullable Integer message) {
            new Thread(this::waitForEver, "leaked").start();
            return super.trySend(message);
        }

        private void waitForEver() {
            synchronized (never) {
                try {
                    while (true) {
                        never.wait();
                    }
                } catch (InterruptedException e) {
                    // Nobody interrupts it.
                }
            }
        }
    }

    /** Starts threads without end. */
    public static final class StartsThreadsWithoutEnd extends BadChannels.Good {
        private volatile int started;

        @Override
        @SuppressWarnings("NonAtomicVolatileUpdate") // on purpose
        public boolean trySend(@Nullable Integer message) {
            while (started >= 0) {
                new Thread(() -> started = started + 1, "one more").start();
            }
            return true;
        }
    }

    /** Waits for somebody to call. */
    public static final class Accepts extends BadChannels.Good {
        private final ServerSocket server;

        public Accepts(ServerSocket server) {
            this.server = server;
        }

        @Override
        public Optional<Integer> tryReceive() {
            try {
                server.accept().close();
                return super.tryReceive();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Reads what nobody writes. */
    public static final class Reads extends BadChannels.Good {
        private final RandomAccessFile input;

        public Reads(RandomAccessFile input) {
            this.input = input;
        }

        @Override
        public Optional<Integer> tryReceive() {
            try {
                return Optional.of(input.read());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts a process. */
    public static final class StartsProcess extends BadChannels.Good {
        @Override
        public boolean trySend(@Nullable Integer message) {
            try {
                Process _ = new ProcessBuilder("sleep", "1000").start();
                return super.trySend(message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits for a process that does not end. */
    public static final class WaitsForProcess extends BadChannels.Good {
        private final Process process;

        public WaitsForProcess(Process process) {
            this.process = process;
        }

        @Override
        public Optional<Integer> tryReceive() {
            try {
                return Optional.of(process.waitFor());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Does all of it on a thread of its own. */
    public static final class ByProxy extends BadChannels.Good {
        private final BadChannels.Good other;

        public ByProxy(BadChannels.Good other) {
            this.other = other;
        }

        @Override
        public boolean trySend(@Nullable Integer message) {
            Thread thread = new Thread(() -> {
                boolean _ = other.trySend(message);
                Optional<Integer> _ = other.tryReceive();
            });
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return super.trySend(message);
        }
    }

    /** Is of a class that cannot be used. */
    public static final class CannotBeInitialised extends BadChannels.Good {
        private static final int NUMBER = Integer.parseInt("none");

        @Override
        public boolean trySend(@Nullable Integer message) {
            return NUMBER > 0 && super.trySend(message);
        }
    }
}
