package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import example.subjects.Workers;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Threads that a subject starts itself run under the same scheduler as those of the program. */
final class OwnThreadsTest {

    private record Kind(String name, boolean parallel, Workers.Way way) {}

    private static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("threads", true, Workers::threads),
                new Kind("virtual threads", true, Workers::virtualThreads),
                new Kind("a fixed pool", true, Workers::pool),
                new Kind("a cached pool", true, Workers::cachedPool),
                new Kind("a single thread", false, Workers::singleThread),
                new Kind("a pool that is closed", true, Workers::poolThatEnds),
                new Kind("a virtual thread per task", true, Workers::virtualThreadPerTask),
                new Kind("a scheduled pool", true, Workers::scheduledPool),
                new Kind("a periodical task", false, Workers::periodically),
                new Kind("a timer", false, Workers::timer),
                new Kind("the common pool", true, Workers::commonPool),
                new Kind("forked tasks", true, Workers::forkedTasks));
    }

    private static ImmutableSet<ImmutableList<String>> counts(int... counts) {
        return Arrays.stream(counts)
                .mapToObj(count -> ImmutableList.of(String.valueOf(count)))
                .collect(ImmutableSet.toImmutableSet());
    }

    @TestFactory
    Stream<DynamicTest> theyRaceWhereNothingKeepsThemApart() {
        return kinds().map(kind -> DynamicTest.dynamicTest(
                kind.name(),
                () -> assertEquals(
                        kind.parallel() ? counts(1, 2) : counts(2),
                        Trial.of(Workers::new)
                                .thread(workers -> workers.race(kind.way()))
                                .endings())));
    }

    @TestFactory
    Stream<DynamicTest> theyDoNotWhereALockDoes() {
        return kinds().map(kind -> DynamicTest.dynamicTest(
                kind.name(),
                () -> assertEquals(
                        counts(2),
                        Trial.of(Workers::new)
                                .thread(workers -> workers.exclusion(kind.way()))
                                .endings())));
    }
}
