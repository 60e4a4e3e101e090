package dev.parley.properties.generate;

import static dev.parley.properties.generate.Looking.operations;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Parties;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Operation.TryReceive;
import dev.parley.model.operation.OperationKind.Role;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.model.operation.Step;
import dev.parley.properties.generate.Specs.Pair;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ProgramShrinkerTest {

    private final ProgramShrinker shrinker = new ProgramShrinker(ChannelSpec.bounded(1));

    static Stream<Pair> pairs() {
        return Specs.withProfiles();
    }

    private List<String> smaller(String program) {
        return shrinker.smaller(ProgramText.parse(program))
                .map(Program::toString)
                .toList();
    }

    private String shrink(String program, Predicate<Program> stillFails) {
        return shrinker.shrink(ProgramText.parse(program), stillFails).toString();
    }

    @Test
    void theMostDrasticSimplificationsComeFirst() {
        assertEquals(
                List.of(
                        "receive//tryReceive",
                        "trySend1//tryReceive",
                        "trySend1/receive",
                        "trySend1,receive//tryReceive",
                        "receive,trySend1//tryReceive",
                        "trySend1/tryReceive//tryReceive"),
                smaller("trySend1/receive//tryReceive"));
    }

    @Test
    void timeLimitsBecomeShorterOrGoAway() {
        assertEquals(List.of("trySend1", "send1", "timedSend1.10ms"), smaller("timedSend1.30ms"));
        assertEquals(List.of("tryReceive", "receive"), smaller("timedReceive.10ms"));
    }

    @Test
    void onlyOperationsOfTheSpecificationAreUsed() {
        ProgramShrinker waiting = new ProgramShrinker(Specs.waitingOnly());
        assertEquals(0, waiting.smaller(ProgramText.parse("send1")).count());
    }

    @Test
    void drainsBecomeSmaller() {
        assertEquals(List.of("tryReceive", "drain1", "drain4", "drain7"), smaller("drain8"));
        assertEquals(List.of(), smaller("drain0"));
    }

    @Test
    void interruptsOfAThreadThatIsGoneAreGone() {
        List<String> smaller = smaller("send1/interrupt2,receive/send2,interrupt0");
        assertTrue(
                smaller.contains("interrupt1,receive/send2"), "the interrupt of thread 2 is of thread 1: " + smaller);
        assertTrue(smaller.contains("send1/receive"), "without thread 2 nobody interrupts it: " + smaller);
        assertTrue(smaller.contains("send1,send2/interrupt0,receive"), "threads 0 and 2 are one: " + smaller);
        assertTrue(smaller.contains("send1/receive,send2,interrupt0"), "threads 1 and 2 are one: " + smaller);
    }

    @Test
    void aThreadNeverInterruptsItself() {
        assertTrue(smaller("receive/interrupt0,send1").contains("receive,send1"));
    }

    @Test
    void aFinaleAloneBecomesTheOnlyThread() {
        assertTrue(smaller("size//tryReceive,peek").contains("tryReceive,peek"));
        assertTrue(smaller("size//tryReceive").contains("size,tryReceive"));
    }

    @Test
    void messagesAreNumberedAnew() {
        assertEquals(List.of("trySend1"), smaller("trySend7"));
        assertEquals(
                "trySend1/trySend2",
                shrink(
                        "trySend9,trySend4/trySend3,tryReceive",
                        p -> p.threads().size() == 2
                                && operations(p)
                                                .filter(Sending.class::isInstance)
                                                .count()
                                        == 2));
    }

    @Test
    void nothingIsLeftToSimplifyWhenTheSimplestProgramIsReached() {
        assertEquals(List.of(), smaller("tryReceive"));
        assertEquals("tryReceive", shrink("send1,receive/timedReceive.10ms//tryReceive", p -> true));
    }

    @Test
    void aProgramThatOnlyFailsAsItIsStaysAsItIs() {
        String program = "send1,receive/timedReceive.10ms//tryReceive";
        assertEquals(program, shrink(program, p -> false));
    }

    @Test
    void aFailureThatNeedsNoConcurrencyEndsInOneThread() {
        assertEquals(
                "trySend1,tryReceive,trySend2",
                shrink(
                        "size,trySend1,trySend2/tryReceive,peek//tryReceive",
                        p -> p.threads().stream()
                                .map(Stream::of)
                                .reduce((left, right) -> left.flatMap(l -> right.flatMap(r -> Interleavings.of(l, r))))
                                .orElseThrow()
                                .anyMatch(ProgramShrinkerTest::receivesBetweenSends)));
    }

    private static boolean receivesBetweenSends(List<Step> order) {
        return operations(order)
                .map(o -> o instanceof Sending ? "s" : o instanceof TryReceive ? "r" : "")
                .reduce("", String::concat)
                .contains("srs");
    }

    @Test
    void noProgramIsAskedAboutTwice() {
        Set<Program> asked = new HashSet<>();
        shrink("send1,send2,receive/timedReceive.10ms,trySend3//tryReceive,tryReceive", p -> {
            assertTrue(asked.add(p), "again: " + p);
            return operations(p).filter(Sending.class::isInstance).count() >= 2;
        });
        assertFalse(asked.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void whatIsLeftFailsAndNoStepOfItCanBeLeftOut(Pair pair) {
        ProgramShrinker small = new ProgramShrinker(pair.spec());
        ProgramSource source = new ProgramSource(pair.spec(), pair.profile());
        Random random = new Random(11);
        for (int i = 0; i < 50; i++) {
            Program program = source.next(random);
            int mask = random.nextInt(1 << 16);
            Predicate<Program> fails = p -> sends(p) >= Math.min(sends(program), 1 + mask % 3)
                    && p.finale().size() >= Math.min(program.finale().size(), mask % 2);
            Program shrunk = small.shrink(program, fails);
            assertTrue(fails.test(shrunk));
            assertEquals(0, small.smaller(shrunk).filter(fails).count(), shrunk.toString());
            assertTrue(shrunk.size() <= 4, shrunk.toString());
        }
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void smallerProgramsKeepToTheSpecification(Pair pair) {
        ProgramShrinker small = new ProgramShrinker(pair.spec());
        ProgramSource source = new ProgramSource(pair.spec(), pair.profile());
        Random random = new Random(12);
        for (int i = 0; i < 50; i++) {
            small.smaller(source.next(random)).forEach(smaller -> {
                assertTrue(operations(smaller).allMatch(o -> pair.spec().has(o.kind())), smaller.toString());
                assertTrue(pair.spec().producers() == Parties.MULTIPLE
                        || Looking.threadsWith(smaller, o -> o.kind().role() == Role.SENDER) <= 1);
                assertTrue(pair.spec().consumers() == Parties.MULTIPLE
                        || Looking.threadsWith(smaller, o -> o.kind().role() == Role.RECEIVER) <= 1);
            });
        }
    }

    @Test
    void jqwikShrinksTheSameWay() {
        ChannelSpec spec = ChannelSpec.bounded(1);
        Shrinkable<Program> drawn =
                Programs.of(spec, Profile.EXCHANGE).generator(1000).next(new Random(13));
        List<Shrinkable<Program>> shrunk = drawn.shrink().toList();
        assertEquals(
                shrinker.smaller(drawn.value()).toList(),
                shrunk.stream().map(Shrinkable::value).toList());
        assertTrue(shrunk.stream().allMatch(smaller -> smaller.distance().compareTo(drawn.distance()) < 0));
    }

    private static long sends(Program program) {
        return operations(program).filter(Sending.class::isInstance).count();
    }
}
