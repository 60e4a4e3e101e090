package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Channel;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import example.subjects.Delegating;
import example.subjects.HostileChannels;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Runs leave nothing behind, though threads are blocked at their ends. */
@Isolated("measures the memory of the JVM")
final class LeakTest {

    private static final int RUNS = 100_000;

    /** A thread that is left behind takes more than 500 bytes: two in each of a tenth of the runs would be 10 MB. */
    private static final long MOST_GROWTH = 5L << 20;

    @Test
    void blockedThreadsAreForgotten() {
        Interleaver interleaver =
                Interleaver.of(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1)));
        Program program = ProgramText.parse("receive/receive");
        run(interleaver, program, 1_000);
        long before = used();
        run(interleaver, program, RUNS);
        long growth = used() - before;
        assertTrue(growth < MOST_GROWTH, () -> growth + " bytes more");
    }

    @Test
    void threadsOfTheSubjectsOwnAreForgotten() {
        Program program = ProgramText.parse("trySend1,tryReceive/trySend2");
        ImmutableList.<Supplier<Channel<Integer>>>of(
                        HostileChannels.LeaksThreads::new,
                        () -> new Delegating.Patient(() -> Executors.newFixedThreadPool(2)),
                        () -> new Delegating.Patient(Executors::newVirtualThreadPerTaskExecutor))
                .forEach(factory -> {
                    Interleaver interleaver = Interleaver.of(ChannelSpec.unbounded(), factory);
                    run(interleaver, program, 1_000);
                    long before = used();
                    run(interleaver, program, RUNS / 10);
                    long growth = used() - before;
                    assertTrue(growth < MOST_GROWTH, () -> growth + " bytes more");
                });
    }

    private static void run(Interleaver interleaver, Program program, int times) {
        for (int seed = 0; seed < times; seed++) {
            assertTrue(interleaver.run(program, new RandomWalk(seed)).problem().isEmpty());
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
