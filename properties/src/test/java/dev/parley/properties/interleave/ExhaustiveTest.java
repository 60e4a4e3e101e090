package dev.parley.properties.interleave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.generate.ProgramSource;
import dev.parley.properties.interleave.strategy.Exhaustive;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The reduced search finds every history that the naive one finds, in fewer schedules, and says what it has not seen.
 */
final class ExhaustiveTest {

    /** More than most naive searches of two operations take here. */
    private static final int MOST = 5_000;

    private static final int FEW_PREEMPTIONS = 2;
    private static final int PROGRAMS = 2;
    private static final int DRAWN = 500;

    /** Everything that came of a search. */
    private record Result(Set<String> outlines, Exhaustive search) {}

    private static Stream<Implementation> subjects() {
        return Implementation.all().stream()
                .filter(implementation -> implementation.flaw().isEmpty());
    }

    private static Implementation subject(String name) {
        return subjects().filter(i -> i.name().equals(name)).findFirst().orElseThrow();
    }

    private static Interleaver interleaver(Implementation implementation) {
        return Interleaver.of(implementation.spec(), implementation::open);
    }

    private static Result search(Interleaver interleaver, Program program, Exhaustive search) {
        for (int seed = 0; seed < 20; seed++) {
            assertEquals(
                    Optional.empty(),
                    interleaver.run(program, new RandomWalk(seed)).problem());
        }
        Set<String> outlines = new TreeSet<>();
        while (search.hasNext() && search.schedules() < MOST) {
            Execution execution = interleaver.run(program, search);
            assertEquals(Optional.empty(), execution.problem());
            if (execution.complete()) {
                outlines.add(Outline.of(execution.history()));
            }
        }
        return new Result(outlines, search);
    }

    /** Programs of two threads with one operation each, of every profile that fits. */
    private static ImmutableList<Program> smallest(Implementation implementation) {
        Set<Program> programs = new LinkedHashSet<>();
        for (Profile profile : Profile.values()) {
            if (profile.fits(implementation.spec())) {
                ProgramSource source = new ProgramSource(implementation.spec(), profile);
                Random random = new Random(1);
                Stream.generate(() -> source.next(random))
                        .limit(DRAWN)
                        .filter(p ->
                                p.threads().size() == 2 && p.threads().stream().allMatch(steps -> steps.size() == 1))
                        .distinct()
                        .limit(PROGRAMS)
                        .forEach(programs::add);
            }
        }
        return ImmutableList.copyOf(programs);
    }

    @TestFactory
    Stream<DynamicTest> theReducedSearchSeesWhatTheNaiveOneSees() {
        return subjects()
                .map(implementation -> DynamicTest.dynamicTest(implementation.name(), () -> {
                    Interleaver interleaver = interleaver(implementation);
                    long naiveSchedules = 0;
                    long reducedSchedules = 0;
                    int compared = 0;
                    for (Program program : smallest(implementation)) {
                        Result reduced = search(interleaver, program, Exhaustive.reduced());
                        if (reduced.search().isExhausted()) {
                            Result naive = search(interleaver, program, Exhaustive.naive());
                            if (naive.search().isExhausted()) {
                                assertEquals(naive.outlines(), reduced.outlines(), program.toString());
                            } else {
                                Result few = search(interleaver, program, Exhaustive.within(FEW_PREEMPTIONS));
                                assertTrue(reduced.outlines().containsAll(few.outlines()), program.toString());
                            }
                            naiveSchedules += naive.search().schedules();
                            reducedSchedules += reduced.search().schedules()
                                    + reduced.search().prunings();
                            compared++;
                        }
                    }
                    System.out.printf(
                            "%s: %d programs, %,d schedules one by one, %,d reduced%n",
                            implementation.name(), compared, naiveSchedules, reducedSchedules);
                    assertTrue(compared > 0, "no search came to an end");
                    assertTrue(reducedSchedules < naiveSchedules);
                }));
    }

    @TestFactory
    Stream<DynamicTest> twoThreadsOfTwoOperationsAreExhausted() {
        return subjects()
                .filter(implementation -> implementation.name().startsWith("ArrayBlockingQueue")
                        || !implementation.spec().operations().contains(OperationKind.RECEIVE))
                .map(implementation -> DynamicTest.dynamicTest(implementation.name(), () -> {
                    Program program = ProgramText.parse("trySend1,trySend2/tryReceive,tryReceive//tryReceive");
                    Result result = search(interleaver(implementation), program, Exhaustive.reduced());
                    assertEquals(Optional.empty(), result.search().shortfall());
                    assertTrue(result.search().isExhausted());
                    System.out.printf(
                            "%s: %s exhausted in %d schedules%n",
                            implementation.name(), program, result.search().schedules());
                }));
    }

    /** What a schedule of a search leads to is found again without the search. */
    @TestFactory
    Stream<DynamicTest> itsSchedulesCanBeFollowed() {
        return Stream.of(
                        "LinkedTransferQueue trySend1,receive/timedReceive.10ms,send2//tryReceive",
                        "MpscLinkedQueue trySend1,trySend2/tryReceive,tryReceive//tryReceive",
                        "ArrayBlockingQueue-1 send1,timedSend2.10ms/receive,interrupt0//tryReceive")
                .map(line -> line.split(" ", 2))
                .map(c -> DynamicTest.dynamicTest(c[0], () -> {
                    Interleaver interleaver = interleaver(subject(c[0]));
                    Program program = ProgramText.parse(c[1]);
                    Exhaustive search = Exhaustive.reduced();
                    for (int run = 0; run < 500 && search.hasNext(); run++) {
                        Execution found = interleaver.run(program, search);
                        if (found.complete()) {
                            Replay replay =
                                    new Replay(Schedule.parse(found.schedule().toString()));
                            Execution again = interleaver.run(program, replay);
                            assertEquals(Optional.empty(), again.misfit());
                            assertEquals(found.key(), again.key());
                            assertEquals(found.schedule(), again.schedule());
                        }
                    }
                }));
    }

    @Test
    void fewerPreemptionsSeeLess() {
        Interleaver interleaver = interleaver(subject("ConcurrentLinkedQueue"));
        Program program = ProgramText.parse("trySend1,trySend2/tryReceive//tryReceive,tryReceive");
        Result none = search(interleaver, program, Exhaustive.within(0));
        Result one = search(interleaver, program, Exhaustive.within(1));
        Result all = search(interleaver, program, Exhaustive.reduced());
        assertTrue(none.search().isExhausted()
                && one.search().isExhausted()
                && all.search().isExhausted());
        assertEquals(2, none.search().schedules(), "each thread in one go, in either order");
        assertTrue(one.outlines().containsAll(none.outlines()));
        assertTrue(all.outlines().containsAll(one.outlines()));
        assertNotEquals(none.outlines(), one.outlines());
        assertNotEquals(one.outlines(), all.outlines());
    }

    /** A thread that spins for a while and then goes on by itself is not waiting for anybody. */
    @Test
    void aLoopThatEndsByItselfIsAShortfall() {
        Result result = search(
                interleaver(subject("SynchronousQueue-fair")),
                ProgramText.parse("timedReceive.10ms,receive/trySend1//tryReceive"),
                Exhaustive.reduced());
        assertFalse(result.search().isExhausted());
        assertEquals(
                Optional.of("a thread goes on in a loop that nobody ends"),
                result.search().shortfall());
    }
}
