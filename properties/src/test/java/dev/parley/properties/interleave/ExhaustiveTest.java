package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.implementations.Implementation;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reduced search finds every history that the naive one finds, in fewer schedules. */
final class ExhaustiveTest {

    private record Case(String implementation, String program) {}

    /** Everything that came of a search. */
    private record Result(Set<String> outlines, long schedules, long prunings) {}

    private static Stream<Case> cases() {
        return Stream.of(
                new Case("ConcurrentLinkedQueue", "trySend1/tryReceive"),
                new Case("ConcurrentLinkedQueue", "trySend1/trySend2//tryReceive"),
                new Case("MpmcArrayQueue", "trySend1/trySend2//tryReceive"),
                new Case("ArrayBlockingQueue", "send1/receive"),
                new Case("ArrayBlockingQueue", "trySend1/tryReceive"));
    }

    @TestFactory
    Stream<DynamicTest> theReducedSearchSeesWhatTheNaiveOneSees() {
        return cases().map(c -> DynamicTest.dynamicTest(c.toString(), () -> {
            Implementation implementation = Implementation.all().stream()
                    .filter(i -> i.name().startsWith(c.implementation()))
                    .findFirst()
                    .orElseThrow();
            Interleaver interleaver = Interleaver.of(implementation.spec(), implementation::open);
            Program program = ProgramText.parse(c.program());
            for (int i = 0; i < 20; i++) {
                assertEquals(Optional.empty(), interleaver.run(program, new RandomWalk(i)).problem());
            }
            Result reduced = search(interleaver, program, Exhaustive.reduced());
            Result naive = search(interleaver, program, Exhaustive.naive());
            System.out.printf("%s %s: %d histories, %d schedules one by one, %d reduced (and %d given up)%n",
                    implementation.name(), c.program(), naive.outlines().size(), naive.schedules(), reduced.schedules(), reduced.prunings());
            assertEquals(naive.outlines(), reduced.outlines());
            assertTrue(reduced.schedules() < naive.schedules());
        }));
    }

    private static Result search(Interleaver interleaver, Program program, Exhaustive search) {
        Set<String> outlines = new TreeSet<>();
        while (search.hasNext() && search.schedules() < 300_000) {
            Execution execution = interleaver.run(program, search);
            assertEquals(Optional.empty(), execution.problem());
            if (execution.complete()) {
                outlines.add(Outline.of(execution.history()));
            }
        }
        assertEquals(Optional.empty(), search.shortfall());
        assertTrue(search.isExhausted(), "not exhausted after " + search.schedules());
        return new Result(outlines, search.schedules(), search.prunings());
    }
}
