package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.Implementation;
import dev.parley.model.counterexample.Counterexample;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.ProgramText;
import dev.parley.model.operation.Step;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every flawed twin is caught by its rule from every seed, and no operation of the counterexample can be left out. */
final class SeedsIT {

    private static final int SEEDS = Integer.getInteger("parley.seeds", 20);
    private static final int ATTEMPTS = 20_000;

    @TestFactory
    Stream<DynamicTest> everyTwinIsCaughtFromEverySeed() {
        return Twins.all().stream().map(twin -> DynamicTest.dynamicTest(twin.name(), () -> check(twin)));
    }

    private static void check(Implementation twin) {
        Set<String> programs = new HashSet<>();
        int longest = 0;
        for (int seed = 1; seed <= SEEDS; seed++) {
            Optional<Counterexample> found =
                    Twins.caught(twin, Budget.fromProperties().withSeed(seed));
            assertTrue(found.isPresent(), twin.name() + " is not caught from seed " + seed);
            programs.add(Twins.line(found.get()).program());
            longest = Math.max(longest, found.get().replay().length());
        }
        System.out.printf(
                "%s: caught by %s from %d seeds of %d, longest replay line %d: %s%n",
                twin.name(), Twins.flaw(twin).id(), SEEDS, SEEDS, longest, programs);
        Interleaver interleaver = Interleaver.of(twin.spec(), twin::open);
        for (String text : programs) {
            for (Program shorter : withoutOne(ProgramText.parse(text))) {
                breaks(twin, interleaver, shorter)
                        .ifPresent(schedule ->
                                fail(twin.name() + ": " + text + " can be shortened to " + shorter + " @ " + schedule));
            }
        }
    }

    private static Optional<String> breaks(Implementation twin, Interleaver interleaver, Program program) {
        Judge judge = Judge.of(twin.spec());
        Set<Object> judged = new HashSet<>();
        for (int i = 0; i < ATTEMPTS; i++) {
            Execution execution = interleaver.run(program, new RandomWalk(i));
            if (judged.add(execution.key())
                    && judge.judge(execution.history()) instanceof LinearizationResult.Unexplained(Diagnosis diagnosis)
                    && diagnosis.rule() == Twins.flaw(twin)) {
                return Optional.of(execution.schedule().toString());
            }
        }
        return Optional.empty();
    }

    /** Every program that lacks one operation of this one. */
    private static List<Program> withoutOne(Program program) {
        List<Program> shorter = new ArrayList<>();
        for (int thread = 0; thread < program.threads().size(); thread++) {
            ImmutableList<Step> steps = program.threads().get(thread);
            for (int i = 0; i < steps.size(); i++) {
                List<ImmutableList<Step>> threads = new ArrayList<>(program.threads());
                threads.set(thread, without(steps, i));
                shorter.add(new Program(ImmutableList.copyOf(threads), program.finale()));
            }
        }
        for (int i = 0; i < program.finale().size(); i++) {
            shorter.add(new Program(program.threads(), without(program.finale(), i)));
        }
        return shorter;
    }

    private static <T> ImmutableList<T> without(ImmutableList<T> list, int index) {
        return ImmutableList.<T>builder()
                .addAll(list.subList(0, index))
                .addAll(list.subList(index + 1, list.size()))
                .build();
    }
}
