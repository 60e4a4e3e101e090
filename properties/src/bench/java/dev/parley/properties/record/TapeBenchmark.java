package dev.parley.properties.record;

import dev.parley.model.history.Recording.Kind;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to record an operation: the same loop of offers and polls with a tape and without. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
public class TapeBenchmark {

    private static final int PAIRS = 10_000;

    /** Which queue. */
    @Param({"ConcurrentLinkedQueue", "ArrayBlockingQueue"})
    String name = "";

    private Queue<Integer> queue = new ConcurrentLinkedQueue<>();
    private RecordingBuffer tape = new RecordingBuffer(0, 1);
    private final Integer[] messages = new Integer[PAIRS];

    @Setup
    public void open() {
        queue = name.equals("ArrayBlockingQueue") ? new ArrayBlockingQueue<>(16) : new ConcurrentLinkedQueue<>();
        for (int i = 0; i < PAIRS; i++) {
            messages[i] = i;
        }
    }

    @Setup(Level.Invocation)
    public void rewind() {
        tape = new RecordingBuffer(0, 2 * PAIRS + 1);
        tape.start();
    }

    /** Nanoseconds for each operation. */
    @Benchmark
    @OperationsPerInvocation(2 * PAIRS)
    public void bare(Blackhole hole) {
        for (int i = 0; i < PAIRS; i++) {
            hole.consume(queue.offer(messages[i]));
            hole.consume(queue.poll());
        }
    }

    /** The same, recorded. */
    @Benchmark
    @OperationsPerInvocation(2 * PAIRS)
    public void recorded(Blackhole hole) {
        for (int i = 0; i < PAIRS; i++) {
            tape.begin(Kind.SENDING, i);
            hole.consume(queue.offer(messages[i]));
            tape.end(Kind.ACCEPTED, i);
            tape.begin(Kind.RECEIVING, 0);
            Integer received = queue.poll();
            tape.end(received == null ? Kind.EMPTY : Kind.RECEIVED, received == null ? 0 : received);
        }
    }
}
