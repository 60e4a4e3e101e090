package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import example.subjects.Counters;
import example.subjects.Counters.Counter;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** Races are found where there are any, and only there. */
final class RaceTest {

    private static final ImmutableSet<ImmutableList<String>> GUARDED =
            ImmutableSet.of(ImmutableList.of("1", "2"), ImmutableList.of("2", "1"));

    private static Trial<Counter> twoThreads(Supplier<Counter> counter) {
        return Trial.of(counter).thread(Counter::count).thread(Counter::count);
    }

    @TestFactory
    Stream<DynamicTest> aCountIsLostByACounterThatIs() {
        return Stream.<Supplier<Counter>>of(
                        Counters.Unguarded::new,
                        Counters.UnguardedArray::new,
                        Counters.UnguardedInherited::new,
                        Counters.UnguardedLambda::new,
                        Counters.GetThenSet::new)
                .map(counter -> named(
                        counter,
                        () -> assertEquals(
                                ImmutableSet.builder()
                                        .addAll(GUARDED)
                                        .add(ImmutableList.of("1", "1"))
                                        .build(),
                                twoThreads(counter).endings())));
    }

    @TestFactory
    Stream<DynamicTest> noCountIsLostByACounterThatIsGuardedBy() {
        return Stream.<Supplier<Counter>>of(
                        Counters.SynchronizedMethod::new,
                        Counters.StaticSynchronizedMethod::new,
                        Counters.SynchronizedBlock::new,
                        Counters.Reentrant::new,
                        Counters.Locked::new,
                        Counters.CompareAndSet::new)
                .map(counter -> named(
                        counter, () -> assertEquals(GUARDED, twoThreads(counter).endings())));
    }

    @Test
    void threeThreadsTakeTurnsInEveryOrder() {
        assertEquals(
                6,
                twoThreads(Counters.Locked::new)
                        .thread(Counter::count)
                        .endings()
                        .size());
    }

    @Test
    void withoutADeviationTheThreadsRunOneAfterTheOther() {
        assertEquals(
                ImmutableList.of("1", "2"), twoThreads(Counters.Unguarded::new).obviousEnding());
    }

    private static DynamicTest named(Supplier<Counter> counter, Executable test) {
        return DynamicTest.dynamicTest(counter.get().getClass().getSimpleName(), test);
    }
}
