package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import example.subjects.Sources;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What a subject draws at random, or takes from the clock or an identity, is the same in every run. */
final class SourcesTest {

    private static final Program PROGRAM = ProgramText.parse("tryReceive,tryReceive/tryReceive");

    private record Source(String name, IntSupplier numbers) {}

    private static Stream<Source> sources() {
        return Stream.of(
                new Source("ThreadLocalRandom", Sources::threadLocalRandom),
                new Source("Math.random", Sources::mathRandom),
                new Source("Random", Sources::random),
                new Source("SplittableRandom", Sources::splittableRandom),
                new Source("UUID", Sources::uuid),
                new Source("identityHashCode", Sources::identityHashCode),
                new Source("hashCode", Sources::hashCodeByIdentity),
                new Source("nanoTime", Sources::nanoTime),
                new Source("Instant", Sources::instant),
                new Source("Clock", Sources::clock),
                new Source("Date", Sources::date),
                new Source("the id and name of a thread", Sources::threadId));
    }

    /** The different runs of one schedule. */
    private static long runs(IntSupplier numbers) {
        Interleaver interleaver = Interleaver.of(ChannelSpec.unbounded(), () -> new Sources(numbers));
        return IntStream.range(0, 20)
                .mapToObj(_ -> interleaver.run(PROGRAM, new Replay(Schedule.OBVIOUS)))
                .peek(execution -> assertTrue(execution.problem().isEmpty(), execution.problem()::toString))
                .map(Execution::key)
                .distinct()
                .count();
    }

    @TestFactory
    Stream<DynamicTest> aSourceInAWovenClassIsTheSameInEveryRun() {
        return sources()
                .map(source -> DynamicTest.dynamicTest(source.name(), () -> assertEquals(1, runs(source.numbers()))));
    }

    @Test
    void aSourceElsewhereIsNot() {
        assertNotEquals(1, runs(() -> (int) System.nanoTime()));
    }

    @Test
    void whatIsDrawnTwiceInARunIsNotTheSame() {
        Interleaver interleaver =
                Interleaver.of(ChannelSpec.unbounded(), () -> new Sources(Sources::threadLocalRandom));
        assertEquals(
                3,
                interleaver.run(PROGRAM, new Replay(Schedule.OBVIOUS)).history().calls().stream()
                        .map(call -> call.outcome())
                        .distinct()
                        .count());
    }

    @Test
    void whoeverRunsTheProgramDrawsOnAsBefore() {
        Interleaver interleaver =
                Interleaver.of(ChannelSpec.unbounded(), () -> new Sources(Sources::threadLocalRandom));
        ImmutableSet<Integer> drawn = IntStream.range(0, 20)
                .map(_ -> {
                    Execution _ = interleaver.run(PROGRAM, new Replay(Schedule.OBVIOUS));
                    return ThreadLocalRandom.current().nextInt();
                })
                .boxed()
                .collect(ImmutableSet.toImmutableSet());
        assertTrue(drawn.size() > 15, drawn::toString);
    }

    @TestFactory
    Stream<DynamicTest> outsideOfARunItIsWhatItAlwaysWas() {
        return sources()
                .filter(source ->
                        !source.name().equals("Clock") && !source.name().equals("Date"))
                .map(source -> DynamicTest.dynamicTest(
                        source.name(),
                        () -> assertTrue(IntStream.range(0, 1_000)
                                        .map(_ -> source.numbers().getAsInt())
                                        .distinct()
                                        .count()
                                > 1)));
    }
}
