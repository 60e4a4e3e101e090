package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Channels;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import example.subjects.Fickle;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The seed decides everything, and where it does not, that shows. */
final class DeterminismTest {

    private static final Program PROGRAM = ProgramText.parse("send1,send2/receive,interrupt0/timedReceive.10ms");

    private static Interleaver queue() {
        return Interleaver.of(ChannelSpec.bounded(1), () -> Channels.of(new ArrayBlockingQueue<>(1)));
    }

    private static ImmutableList<Execution> runs(Interleaver interleaver) {
        return IntStream.range(0, 500)
                .mapToObj(seed -> interleaver.run(PROGRAM, new RandomWalk(seed)))
                .collect(ImmutableList.toImmutableList());
    }

    private static void assertSame(ImmutableList<Execution> some, ImmutableList<Execution> others) {
        for (int i = 0; i < some.size(); i++) {
            assertEquals(some.get(i).schedule(), others.get(i).schedule());
            assertEquals(some.get(i).key(), others.get(i).key());
            assertEquals(some.get(i).history(), others.get(i).history());
        }
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        assertSame(runs(queue()), runs(queue()));
    }

    @Test
    void differentSeedsGiveDifferentRuns() {
        assertTrue(runs(queue()).stream().map(Execution::key).distinct().count() > 20);
    }

    @Test
    void interleaversOnTwoThreadsDoNotDisturbEachOther() throws Exception {
        FutureTask<ImmutableList<Execution>> meanwhile = new FutureTask<>(() -> runs(queue()));
        Thread other = new Thread(meanwhile, "other");
        other.start();
        ImmutableList<Execution> ours = runs(queue());
        assertSame(ours, meanwhile.get());
        other.join();
    }

    /** The hand-over of a synchronous queue does not spin on a worker that has work queued. */
    @Test
    void whatTheCarrierHasToDoIsNoneOfTheSubjectsBusiness() {
        Program program = ProgramText.parse("timedSend1.10ms/receive/trySend2");
        Supplier<ImmutableList<Execution>> search = () -> {
            Interleaver handOver =
                    Interleaver.of(ChannelSpec.rendezvous(), () -> Channels.of(new SynchronousQueue<>()));
            return IntStream.range(0, 300)
                    .mapToObj(seed -> handOver.run(program, new RandomWalk(seed)))
                    .collect(ImmutableList.toImmutableList());
        };
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
            ImmutableList<Execution> onWorker = pool.submit(() -> {
                        ForkJoinTask<?> queued = ForkJoinTask.adapt(() -> {}).fork();
                        ImmutableList<Execution> found = search.get();
                        queued.join();
                        return found;
                    })
                    .join();
            assertSame(search.get(), onWorker);
        }
    }

    @Test
    void classesThatArePutUnderControlMeanwhileChangeNothing() throws Exception {
        Interleaver queue = queue();
        ImmutableList<Execution> before = runs(queue);
        FutureTask<Integer> meanwhile = new FutureTask<>(() -> {
            for (BlockingQueue<Integer> news : ImmutableList.<BlockingQueue<Integer>>of(
                    new LinkedBlockingDeque<>(), new PriorityBlockingQueue<>(), new LinkedTransferQueue<>())) {
                Interleaver _ = Interleaver.of(ChannelSpec.unbounded(), () -> Channels.of(news));
                Interleaver _ = queue();
            }
            return 3;
        });
        Thread other = new Thread(meanwhile, "other");
        other.start();
        do {
            assertSame(before, runs(queue));
        } while (!meanwhile.isDone());
        assertEquals(3, meanwhile.get());
        other.join();
    }

    @Test
    void runsThatLookTheSameFromOutsideHaveEqualKeys() {
        ImmutableList<Execution> runs = runs(queue());
        ImmutableSet<Object> keys = runs.stream().map(Execution::key).collect(ImmutableSet.toImmutableSet());
        ImmutableSet<Object> histories = runs.stream().map(Execution::history).collect(ImmutableSet.toImmutableSet());
        assertEquals(histories.size(), keys.size());
        assertNotEquals(runs.size(), keys.size());
    }

    @Test
    void aSubjectThatDrawsLotsGivesDifferentRunsOfOneSchedule() {
        Interleaver fickle = Interleaver.of(ChannelSpec.bounded(1), Fickle::new);
        Program program = ProgramText.parse("trySend1,trySend2,trySend3");
        assertTrue(IntStream.range(0, 200)
                        .mapToObj(i -> fickle.run(program, new Replay(Schedule.OBVIOUS))
                                .key())
                        .distinct()
                        .count()
                > 1);
    }
}
