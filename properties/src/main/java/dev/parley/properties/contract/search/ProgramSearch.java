package dev.parley.properties.contract.search;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.search.Examiner.Examined;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.generate.ProgramSource;
import dev.parley.properties.interleave.Divergence;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.strategy.Exhaustive;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.interleave.strategy.Replay;
import dev.parley.properties.interleave.strategy.Schedule;
import dev.parley.properties.interleave.strategy.Strategy;
import dev.parley.properties.linearize.LinearizationResult;
import dev.parley.properties.linearize.explain.Diagnosis;
import java.util.Iterator;
import java.util.Random;
import java.util.stream.Stream;

/** Tries many programs under many schedules, and keeps the first failure of each rule, shrunk. */
public final class ProgramSearch {

    private static final int USUAL_LENGTH = 20;
    /** One run in so many is repeated, to see whether the schedule decides everything. */
    private static final int REPEATED = 64;
    /** A failure must come again so often, each time, before it is believed. */
    private static final int CONFIRMATIONS = 20;

    private static final int WARM_UP = 200;
    /**
     * After so many runs that broke what was known to be broken, a profile has little more to tell, and may be slow.
     */
    private static final int MOST_BROKEN = 2_000;
    /**
     * One schedule in so many, at most, is spent on small programs, each of which is exhausted if it is not too large.
     */
    private static final int EXHAUSTING = 4;

    private static final int MOST_OF_A_PROGRAM = 2_000;

    private final ChannelSpec spec;
    private final Examiner examiner;
    private final Budget budget;
    private final SearchState state;
    private long runs;

    public ProgramSearch(ChannelSpec spec, Examiner examiner, Budget budget, SearchState state) {
        this.spec = spec;
        this.examiner = examiner;
        this.budget = budget;
        this.state = state;
    }

    /** A small program, or a share of samples, of each profile in turn, until all have had theirs. */
    public void explore() {
        ImmutableList<Part> parts = Stream.of(Profile.values())
                .filter(profile -> profile.fits(spec))
                .map(Part::new)
                .collect(ImmutableList.toImmutableList());
        boolean goesOn = true;
        while (goesOn) {
            goesOn = false;
            for (Part part : parts) {
                goesOn |= part.goOn();
            }
        }
    }

    /** What is tried of one profile. */
    private final class Part {
        private final Profile profile;
        private final ProgramSource source;
        private final Random random;
        private final LubySequence shares = new LubySequence();
        private final Iterator<Program> small;
        private int left = budget.schedules();
        private int exhausting;
        private int sampling;
        private int broken;

        Part(Profile profile) {
            this.profile = profile;
            this.source = new ProgramSource(spec, profile);
            this.random = new Random(budget.seed() * 31 + profile.name().hashCode());
            this.small = new SmallPrograms(source, budget.seed()).inOrder().iterator();
        }

        /** Whether anything is left to try: small programs as long as they take no more than the samples. */
        boolean goOn() {
            if (left <= 0 || broken >= MOST_BROKEN || !state.isUnobstructed()) {
                return false;
            }
            if (left == budget.schedules()) {
                warmUp(source.next(new Random(0)));
            }
            int most = Math.min(budget.schedules() / EXHAUSTING - exhausting, MOST_OF_A_PROGRAM);
            if (small.hasNext() && exhausting <= sampling && most > 0) {
                exhaust(small.next(), most);
            } else {
                sample();
            }
            return true;
        }

        private void exhaust(Program program, int most) {
            // What it is the first to use has to be linked and initialised.
            examiner.interleaver().run(program, new Replay(Schedule.OBVIOUS));
            Exhaustive search = Exhaustive.reduced();
            int spent = 0;
            while (state.isUnobstructed() && search.hasNext()) {
                if (spent++ == most) {
                    return;
                }
                left--;
                exhausting++;
                Examined examined = examiner.examine(program, search);
                if (examined.execution().complete()) {
                    take(program, examined, search);
                }
            }
            if (search.isExhausted() && state.isUnobstructed()) {
                state.exhausted(profile);
            }
        }

        /** One program, under as many schedules as it is its turn to have. */
        private void sample() {
            Program program = source.next(random);
            int share = Math.min(left, shares.next());
            int length = USUAL_LENGTH;
            for (int i = 0; i < share && state.isUnobstructed(); i++) {
                Strategy strategy =
                        i == 0 ? new Replay(Schedule.OBVIOUS) : StrategyMix.next(budget.seed(), runs, length);
                Examined examined = examiner.examine(program, strategy);
                length = examined.execution().schedule().decisions();
                take(program, examined, strategy);
            }
            left -= share;
            sampling += share;
        }

        private void take(Program program, Examined examined, Strategy strategy) {
            state.ran(profile);
            if (examined.judgement() instanceof LinearizationResult.Unexplained) {
                broken++;
            }
            weigh(program, examined, strategy);
            repeatNowAndThen(program, examined.execution());
        }
    }

    /** Lets classes be initialised and lambdas be linked before any run counts. */
    private void warmUp(Program program) {
        boolean harmless = true;
        for (int i = 0; i < WARM_UP && harmless; i++) {
            harmless = examiner.interleaver()
                    .run(program, new RandomWalk(i))
                    .problem()
                    .isEmpty();
        }
    }

    private void repeatNowAndThen(Program program, Execution execution) {
        if (runs++ % REPEATED == 0) {
            repeat(program, execution);
        }
    }

    private void weigh(Program program, Examined examined, Strategy strategy) {
        Execution execution = examined.execution();
        if (execution.problem().isPresent()) {
            state.obstruct(execution.problem().get() + " (program " + program + ")");
            return;
        }
        switch (examined.judgement()) {
            case LinearizationResult.Explained explained -> {}
            case LinearizationResult.Undecided(String reason) -> state.obstruct(reason + " (program " + program + ")");
            case LinearizationResult.Unexplained(Diagnosis diagnosis) -> {
                if (!state.has(diagnosis.rule()) && repeat(program, execution)) {
                    state.seen(diagnosis.rule(), strategy);
                    keep(new Failure(program, examined), diagnosis.rule());
                }
            }
        }
    }

    private void keep(Failure failure, Rule rule) {
        if (state.isUnobstructed()) {
            Failure smallest = new Minimizer(examiner, spec, rule, budget.seed()).minimize(failure);
            Failure shrunk = followed(smallest, failure.program());
            if (isSame(
                            smallest.program(),
                            smallest.examined().execution(),
                            shrunk.examined().execution())
                    && isConfirmed(shrunk)) {
                state.add(rule, shrunk);
            }
        }
    }

    /**
     * Followed from the text form, as a reader will; a reader is also told what the schedule did.
     *
     * @param origin the program in which the failure was found
     */
    private Failure followed(Failure failure, Program origin) {
        Schedule schedule = Schedule.parse(failure.schedule().toString());
        return new Failure(failure.program(), examiner.examine(failure.program(), new Replay(schedule)), origin);
    }

    private boolean isConfirmed(Failure failure) {
        for (int i = 0; i < CONFIRMATIONS; i++) {
            if (!repeat(failure.program(), failure.examined().execution())) {
                return false;
            }
        }
        return true;
    }

    private boolean repeat(Program program, Execution execution) {
        return isSame(program, execution, examiner.interleaver().run(program, new Replay(execution.schedule())));
    }

    /**
     * Whether a schedule gave the same events again; if not, nothing here can be trusted, whatever was found before.
     */
    private boolean isSame(Program program, Execution execution, Execution again) {
        if (again.misfit().isEmpty() && again.key().equals(execution.key())) {
            return true;
        }
        state.disqualify("it is not deterministic: the same schedule gave different events ("
                + Divergence.between(execution, again) + "; program " + program + ", schedule "
                + execution.schedule() + "); a clock, a random number, a hash code or a thread that is not controlled"
                + " plays a part");
        return false;
    }
}
