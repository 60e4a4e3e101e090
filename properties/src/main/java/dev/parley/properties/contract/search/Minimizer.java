package dev.parley.properties.contract.search;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Examiner.Examined;
import dev.parley.properties.generate.ProgramShrinker;
import dev.parley.properties.interleave.strategy.Exhaustive;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.Optional;
import java.util.stream.IntStream;

/** Shrinks a failure: first the program, to the fewest steps, then the schedule, to the fewest deviations. */
public final class Minimizer {

    /** How many schedules a smaller program is given to fail in: few to get down fast, many to be sure at the end. */
    private static final int HASTY = 300;

    private static final int THOROUGH = 5_000;
    /** A failure that needs more preemptions is left with as many as chance gave it. */
    private static final int MOST_PREEMPTIONS = 2;

    private final Examiner examiner;
    private final ProgramShrinker shrinker;
    private final Rule rule;
    private final long seed;

    public Minimizer(Examiner examiner, ChannelSpec spec, Rule rule, long seed) {
        this.examiner = examiner;
        this.shrinker = new ProgramShrinker(spec);
        this.rule = rule;
        this.seed = seed;
    }

    public Failure minimize(Failure failure) {
        return withFewestDeviations(withFewestPreemptions(smallestProgram(smallestProgram(failure, HASTY), THOROUGH)));
    }

    private Failure smallestProgram(Failure failure, int attempts) {
        Failure[] smallest = {failure};
        Program _ = shrinker.shrink(failure.program(), candidate -> {
            Optional<Failure> found = find(candidate, attempts);
            found.ifPresent(smaller -> smallest[0] = smaller);
            return found.isPresent();
        });
        return smallest[0];
    }

    /**
     * Some way in which this program breaks the rule: all there are, if that is not too many, or else some at random.
     */
    private Optional<Failure> find(Program program, int attempts) {
        Exhaustive search = Exhaustive.reduced();
        Optional<Failure> found = find(program, attempts, search);
        return found.isPresent() || search.isExhausted() ? found : findAtRandom(program, attempts);
    }

    private Optional<Failure> find(Program program, int attempts, Exhaustive search) {
        for (int attempt = 0; attempt < attempts && search.hasNext(); attempt++) {
            Examined examined = examiner.examine(program, search);
            if (breaks(examined)) {
                return Optional.of(new Failure(program, examined));
            }
        }
        return Optional.empty();
    }

    /** Tried with no preemption first, then with one more at a time. */
    private Failure withFewestPreemptions(Failure failure) {
        return IntStream.rangeClosed(0, MOST_PREEMPTIONS)
                .mapToObj(preemptions -> find(failure.program(), THOROUGH, Exhaustive.within(preemptions)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(failure);
    }

    private Optional<Failure> findAtRandom(Program program, int attempts) {
        int length = 0;
        for (int attempt = 0; attempt < attempts; attempt++) {
            Examined examined = examiner.examine(program, StrategyMix.next(seed, attempt, length));
            length = examined.execution().schedule().decisions();
            if (breaks(examined)) {
                return Optional.of(new Failure(program, examined));
            }
        }
        return Optional.empty();
    }

    private Failure withFewestDeviations(Failure failure) {
        Failure fewest = failure;
        for (int attempt = 0; attempt < THOROUGH && deviations(fewest.examined()) > 0; attempt++) {
            Examined examined = examiner.examine(failure.program(), new RandomWalk(seed + attempt));
            if (breaks(examined) && deviations(examined) < deviations(fewest.examined())) {
                fewest = new Failure(failure.program(), examined);
            }
        }
        for (int i = 0; i < deviations(fewest.examined()); i++) {
            Examined examined = examiner.examine(
                    fewest.program(), new Replay(fewest.schedule().without(i)));
            if (breaks(examined) && deviations(examined) < deviations(fewest.examined())) {
                fewest = new Failure(fewest.program(), examined);
                i = -1;
            }
        }
        return fewest;
    }

    private static int deviations(Examined examined) {
        return examined.execution().schedule().deviations().size();
    }

    private boolean breaks(Examined examined) {
        return examined.execution().problem().isEmpty()
                && examined.judgement() instanceof LinearizationResult.Unexplained(Diagnosis diagnosis)
                && diagnosis.rule() == rule;
    }
}
