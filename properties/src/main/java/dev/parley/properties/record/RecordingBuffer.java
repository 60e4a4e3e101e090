package dev.parley.properties.record;

import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What one thread records, in columns of a fixed length: it takes no lock and allocates nothing. Written by its thread;
 * others may read what came before {@link #begun}, even if the thread never comes back.
 */
final class RecordingBuffer {

    private static final VarHandle BEGUN;

    static {
        try {
            BEGUN = MethodHandles.lookup().findVarHandle(RecordingBuffer.class, "begun", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int thread;
    private final Kind[] kinds;
    private final int[] messages;
    private final long[] calls;
    private final long[] returns;
    private int next;
    private long last;

    @SuppressWarnings("UnusedVariable") // through its handle
    private int begun;

    RecordingBuffer(int thread, int capacity) {
        this.thread = thread;
        this.kinds = new Kind[capacity];
        this.messages = new int[capacity];
        this.calls = new long[capacity];
        this.returns = new long[capacity];
    }

    int thread() {
        return thread;
    }

    /** How many operations can still be recorded. */
    int room() {
        return kinds.length - next;
    }

    /** Looks at the clock for the first time. */
    void start() {
        last = 2 * System.nanoTime() + 1;
    }

    /**
     * An operation is about to be called.
     *
     * @param unanswered what it is if it never returns
     */
    void begin(Kind unanswered, int message) {
        kinds[next] = unanswered;
        messages[next] = message;
        calls[next] = last;
        returns[next] = Recording.NEVER;
        BEGUN.setRelease(this, next + 1);
    }

    /** It has returned. Everybody can see what it stored before the clock is read: the package says why. */
    void end(Kind kind, int message) {
        VarHandle.fullFence();
        long now = 2 * System.nanoTime();
        int at = next;
        kinds[at] = kind;
        messages[at] = message;
        returns[at] = Math.max(now, calls[at]);
        last = Math.max(now + 1, last);
        next = at + 1;
    }

    /** It has returned, and did nothing that must be recorded. */
    void forget() {
        BEGUN.setRelease(this, next);
        last = 2 * System.nanoTime() + 1;
    }

    /** How many operations were begun, seen from any thread. */
    int begun() {
        return (int) BEGUN.getAcquire(this);
    }

    /** Reads what was recorded, in order. */
    Reader reader() {
        return new Reader(begun());
    }

    /** Goes through what was recorded. */
    final class Reader {
        private final int length;
        private int at;

        Reader(int length) {
            this.length = length;
        }

        /** The call of the next operation; {@link Recording#NEVER} behind the last one. */
        long nextCall() {
            return at < length ? calls[at] : Recording.NEVER;
        }

        void tell(Recording.Sink sink, long origin) {
            Kind kind = kinds[at];
            boolean answered = kind.isAnswered();
            sink.operation(
                    thread,
                    kind,
                    kind.isValued() ? messages[at] : 0,
                    calls[at] - origin,
                    answered ? returns[at] - origin : Recording.NEVER);
            at++;
        }
    }
}
