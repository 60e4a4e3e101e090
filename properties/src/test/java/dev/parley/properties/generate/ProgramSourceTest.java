package dev.parley.properties.generate;

import static dev.parley.properties.generate.Looking.operations;
import static dev.parley.properties.generate.Looking.threadsWith;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Drain;
import dev.parley.model.operation.Operation.SendNull;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.OperationKind;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Interrupt;
import dev.parley.properties.generate.Specs.Pair;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProgramSourceTest {

    private static final int DRAWS = 500;

    static Stream<Pair> pairs() {
        return Specs.withProfiles();
    }

    private static Stream<Program> draw(Pair pair, int seed) {
        ProgramSource source = new ProgramSource(pair.spec(), pair.profile());
        Random random = new Random(seed);
        return Stream.generate(() -> source.next(random)).limit(DRAWS);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyProgramKeepsToItsSpecification(Pair pair) {
        draw(pair, 1)
                .forEach(program -> assertAll(
                        program.toString(),
                        () -> assertTrue(
                                operations(program).allMatch(o -> pair.spec().has(o.kind()))),
                        () -> assertTrue(program.finale().stream()
                                .allMatch(o -> pair.spec().has(o.kind()))),
                        () -> assertTrue(pair.spec().producers() == Parties.MULTIPLE
                                || threadsWith(program, o -> o.kind().role() == Role.SENDER) <= 1),
                        () -> assertTrue(pair.spec().consumers() == Parties.MULTIPLE
                                || threadsWith(program, o -> o.kind().role() == Role.RECEIVER) <= 1),
                        () -> assertTrue(pair.spec().refusesNull()
                                || operations(program).noneMatch(SendNull.class::isInstance))));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void everyProgramIsSmallNumberedAndReadable(Pair pair) {
        draw(pair, 2)
                .forEach(program -> assertAll(
                        program.toString(),
                        () -> assertTrue(program.threads().size() == 2
                                || program.threads().size() == 3),
                        () -> assertTrue(program.threads().stream().allMatch(t -> !t.isEmpty() && t.size() <= 4)),
                        () -> assertTrue(MessageNumbering.areNumbered(program)),
                        () -> assertEquals(program, ProgramText.parse(program.toString())),
                        () -> assertTrue(threadsWith(program, Sending.class::isInstance) >= 1),
                        () -> assertTrue(interruptsAreAimedAtOthers(program))));
    }

    private static boolean interruptsAreAimedAtOthers(Program program) {
        for (int thread = 0; thread < program.threads().size(); thread++) {
            for (Step step : program.threads().get(thread)) {
                if (step instanceof Interrupt(int target)
                        && (target == thread
                                || target < 0
                                || target >= program.threads().size())) {
                    return false;
                }
            }
        }
        return true;
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void mostProgramsHaveTwoThreadsAndFewAreStuckFromTheStart(Pair pair) {
        List<Program> programs = draw(pair, 3).toList();
        long three = programs.stream().filter(p -> p.threads().size() == 3).count();
        long stuck = programs.stream()
                .filter(p -> ProgressEstimate.of(p, pair.spec().capacity()) == 0)
                .count();
        long complete = programs.stream()
                .filter(p -> ProgressEstimate.of(p, pair.spec().capacity()) == Looking.steps(p))
                .count();
        assertTrue(three <= DRAWS * 6 / 10, "programs of three threads: " + three);
        assertTrue(stuck <= DRAWS / 10, "stuck from the start: " + stuck);
        assertTrue(complete >= DRAWS / 4, "can be completed: " + complete);
    }

    @Test
    void everyKindOfOperationIsDrawn() {
        ChannelSpec spec = ChannelSpec.bounded(1);
        for (OperationKind kind : OperationKind.values()) {
            assertTrue(
                    Stream.of(Profile.values())
                            .flatMap(profile -> draw(new Pair(spec, profile), 4).limit(200))
                            .flatMap(Looking::operations)
                            .anyMatch(operation -> operation.kind() == kind),
                    kind.label());
        }
    }

    @Test
    void everyProfileHasWhatItIsAbout() {
        ChannelSpec spec = ChannelSpec.bounded(1);
        assertTrue(draw(new Pair(spec, Profile.TIMED), 5).allMatch(p -> has(p, Operation.Timed.class)));
        assertTrue(draw(new Pair(spec, Profile.BULK), 5).allMatch(p -> has(p, Drain.class)));
        assertTrue(draw(new Pair(spec, Profile.INTERRUPTION), 5)
                .allMatch(p -> p.threads().stream().flatMap(List::stream).anyMatch(Interrupt.class::isInstance)));
        assertTrue(draw(new Pair(spec, Profile.ARGUMENTS), 5)
                .allMatch(p -> operations(p).anyMatch(o -> o instanceof SendNull || o.equals(new Drain(0)))));
        assertTrue(draw(new Pair(spec, Profile.OBSERVATION), 5)
                .allMatch(p -> operations(p)
                        .anyMatch(
                                o -> o.kind() == OperationKind.PEEK || o.kind().role() == Role.OBSERVER)));
    }

    private static boolean has(Program program, Class<?> type) {
        return operations(program).anyMatch(type::isInstance);
    }

    @Test
    void smallChannelsAreOftenOverfilled() {
        for (int capacity = 1; capacity <= 2; capacity++) {
            int limit = capacity;
            long tight = draw(new Pair(ChannelSpec.bounded(limit), Profile.EXCHANGE), 6)
                    .filter(p -> operations(p).filter(Sending.class::isInstance).count() > limit)
                    .count();
            assertTrue(tight > DRAWS / 2, tight + " of " + DRAWS);
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void twoSourcesWithTheSameSeedGiveTheSamePrograms(Pair pair) {
        assertEquals(draw(pair, 7).toList(), draw(pair, 7).toList());
        assertFalse(draw(pair, 7).toList().equals(draw(pair, 8).toList()));
    }

    /** Pins what a seed means: a replay line that was printed by another JVM must find the same programs. */
    @Test
    void aSeedMeansTheSameProgramsInEveryJvm() {
        ProgramSource source = new ProgramSource(ChannelSpec.bounded(1), Profile.EXCHANGE);
        Random random = new Random(42);
        assertEquals(
                List.of(
                        "trySend1,send2/tryReceive,receive//tryReceive,tryReceive,tryReceive",
                        "send1,send2,trySend3,trySend4/timedSend5.10ms,send6/tryReceive,tryReceive,receive"
                                + "//tryReceive,tryReceive,tryReceive,tryReceive,tryReceive,tryReceive,tryReceive",
                        "send1,trySend2,timedSend3.20ms/tryReceive,receive"
                                + "//tryReceive,tryReceive,tryReceive,tryReceive"),
                Stream.generate(() -> source.next(random).toString()).limit(3).toList());
    }

    @Test
    void aProfileThatDoesNotFitIsRefusedWithItsReason() {
        ChannelSpec spec = ChannelSpec.bounded(1).nonBlocking();
        assertFalse(Profile.BULK.fits(spec));
        assertEquals(
                "no programs of the profile BULK: the specification has no drain",
                assertThrows(IllegalArgumentException.class, () -> new ProgramSource(spec, Profile.BULK))
                        .getMessage());
        assertFalse(Profile.TIMED.fits(spec));
        assertFalse(Profile.INTERRUPTION.fits(spec));
        assertFalse(Profile.OBSERVATION.fits(Specs.waitingOnly()));
        assertFalse(Profile.ARGUMENTS.fits(spec.acceptingNull()));
        assertFalse(Profile.EXCHANGE.fits(ChannelSpec.unbounded().only(ImmutableList.of(OperationKind.SEND))));
        assertFalse(Profile.EXCHANGE.fits(ChannelSpec.unbounded().only(ImmutableList.of(OperationKind.RECEIVE))));
    }
}
