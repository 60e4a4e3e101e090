package dev.parley.properties.deep;

import dev.parley.implementations.Implementation;
import dev.parley.model.operation.Program;
import dev.parley.properties.contract.search.Budget;
import dev.parley.properties.contract.search.FirstFailure;
import dev.parley.properties.contract.search.LubySequence;
import dev.parley.properties.contract.search.ReplayLine;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.generate.ProgramSource;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Runs one program after the other, of all profiles in turn, and tells which runs break the rule of a twin. */
final class Failures {

    private static final int USUAL_LENGTH = 20;

    private final Implementation twin;
    private final Interleaver interleaver;
    private final Judge judge;

    /** Which strategy explores. */
    @FunctionalInterface
    interface Walk {
        /**
         * For the next run.
         *
         * @param length how many decisions the run is expected to take
         */
        Strategy next(long seed, int length);
    }

    Failures(Implementation twin) {
        this.twin = twin;
        this.interleaver = Interleaver.of(twin.spec(), twin::open);
        this.judge = Judge.of(twin.spec());
    }

    /**
     * How many runs it took until enough failures were seen; {@code most} if they never were.
     *
     * @param enough told of each failure; answers whether that is enough
     */
    int search(Walk walk, int seed, int most, Predicate<ReplayLine> enough) {
        Random random = new Random(seed);
        LubySequence shares = new LubySequence();
        List<ProgramSource> sources = Stream.of(Profile.values())
                .filter(profile -> profile.fits(twin.spec()))
                .map(profile -> new ProgramSource(twin.spec(), profile))
                .toList();
        int runs = 0;
        while (runs < most) {
            for (ProgramSource source : sources) {
                Program program = source.next(random);
                Map<Object, Boolean> broken = new HashMap<>();
                int length = USUAL_LENGTH;
                int share = shares.next();
                for (int i = 0; i < share; i++) {
                    Execution execution = interleaver.run(program, walk.next(seed * 1_000_003L + runs, length));
                    runs++;
                    length = execution.schedule().decisions();
                    if (broken.computeIfAbsent(execution.key(), key -> breaks(execution))
                            && enough.test(
                                    new ReplayLine(Twins.flaw(twin), program.toString(), execution.schedule()))) {
                        return runs;
                    }
                }
            }
        }
        return most;
    }

    /** How many runs it takes a check, as it is done by default, to see the first failure; empty if it sees none. */
    OptionalLong byDefault(int seed) {
        return FirstFailure.of(
                twin, interleaver, Twins.flaw(twin), Budget.fromProperties().withSeed(seed));
    }

    private boolean breaks(Execution execution) {
        return execution.problem().isEmpty()
                && judge.judge(execution.history()) instanceof LinearizationResult.Unexplained(Diagnosis diagnosis)
                && diagnosis.rule() == Twins.flaw(twin);
    }
}
