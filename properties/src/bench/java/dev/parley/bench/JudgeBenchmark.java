package dev.parley.bench;

import dev.parley.model.history.ColumnarRecording;
import dev.parley.properties.audit.Audit;
import dev.parley.properties.audit.AuditResult;
import dev.parley.properties.audit.Expectation;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long the judge of first in first out takes, on histories of 8 threads, as they grow; in 8 GB at most. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "-Xmx8g")
@Warmup(iterations = 4)
@Measurement(iterations = 7)
public class JudgeBenchmark {

    private static final int THREADS = 8;

    /** How many operations the history has. */
    @Param({"10000", "100000", "1000000", "10000000", "100000000"})
    int operations;

    /** Whether messages are numbered densely. */
    @Param({"true", "false"})
    boolean dense;

    private ColumnarRecording trace = new ColumnarRecording.Builder().build();

    @Setup
    public void record() {
        trace = Recorded.of(operations, THREADS, dense);
    }

    /** The whole judgement, the recording being in memory. */
    @Benchmark
    public AuditResult judge() {
        AuditResult ruling = Audit.of(Expectation.FIFO).judge(trace);
        if (!(ruling instanceof AuditResult.Conforms)) {
            throw new IllegalStateException(ruling.toString());
        }
        return ruling;
    }
}
