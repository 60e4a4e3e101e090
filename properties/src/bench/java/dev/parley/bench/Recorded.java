package dev.parley.bench;

import dev.parley.model.history.ColumnarRecording;
import dev.parley.model.history.Recording;
import dev.parley.model.history.Recording.Kind;
import java.util.ArrayDeque;
import java.util.SplittableRandom;

/** Recordings as real threads make them: a queue is used by so many threads, each operation overlaps some others. */
final class Recorded {

    private Recorded() {}

    /** A recording that is first in first out, of dense messages; one in eight receives finds nothing. */
    static ColumnarRecording of(int operations, int threads, boolean dense) {
        ColumnarRecording.Builder trace = new ColumnarRecording.Builder();
        into(trace, operations, threads, dense);
        return trace.build();
    }

    static void into(Recording.Sink sink, int operations, int threads, boolean dense) {
        SplittableRandom random = new SplittableRandom(operations);
        ArrayDeque<Long> queue = new ArrayDeque<>();
        long[] free = new long[threads];
        long sent = 0;
        long now = 100;
        for (int i = 0; i < operations; i++) {
            now += 20 + random.nextInt(20);
            int thread = random.nextInt(threads);
            // The call may lie behind the effects of others, and the return before theirs; calls stay in order.
            long called = Math.max(free[thread] + 1, now - 10);
            long returned = called + 10 + random.nextInt(20 * threads);
            free[thread] = returned;
            now = called + 10;
            boolean sends = random.nextInt(100) < 50 || (queue.size() < 12 && random.nextBoolean());
            if (sends) {
                long value = dense ? sent : sent * 0x9E3779B97F4A7C15L;
                sent++;
                queue.add(value);
                sink.operation(thread, Kind.ACCEPTED, value, called, returned);
            } else if (queue.isEmpty()) {
                sink.operation(thread, Kind.EMPTY, 0, called, returned);
            } else {
                sink.operation(thread, Kind.RECEIVED, queue.remove(), called, returned);
            }
        }
    }
}
