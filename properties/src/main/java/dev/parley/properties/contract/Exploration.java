package dev.parley.properties.contract;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.Examiner.Examined;
import dev.parley.properties.contract.Minimizer.Failure;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.generate.ProgramSource;
import dev.parley.properties.interleave.Divergence;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.Exhaustive;
import dev.parley.properties.interleave.RandomWalk;
import dev.parley.properties.interleave.Replay;
import dev.parley.properties.interleave.Schedule;
import dev.parley.properties.interleave.Strategy;
import dev.parley.properties.linearize.Judgement;
import java.util.Random;

/** Tries many programs under many schedules, and keeps the first failure of each rule, shrunk. */
final class Exploration {

    private static final int USUAL_LENGTH = 20;
    /** One run in so many is repeated, to see whether the schedule decides everything. */
    private static final int REPEATED = 64;
    /** A failure must come again so often, each time, before it is believed. */
    private static final int CONFIRMATIONS = 20;
    private static final int WARM_UP = 200;
    /** After so many runs that broke what was known to be broken, a profile has little more to tell, and may be slow. */
    private static final int MOST_BROKEN = 2_000;
    /** One schedule in so many, at most, is spent on small programs, each of which is exhausted if it is not too large. */
    private static final int EXHAUSTING = 4;
    private static final int MOST_OF_A_PROGRAM = 2_000;

    private final ChannelSpec spec;
    private final Examiner examiner;
    private final Budget budget;
    private final Findings findings;
    private long runs;
    private int broken;

    Exploration(ChannelSpec spec, Examiner examiner, Budget budget, Findings findings) {
        this.spec = spec;
        this.examiner = examiner;
        this.budget = budget;
        this.findings = findings;
    }

    void explore() {
        for (Profile profile : Profile.values()) {
            if (profile.fits(spec) && findings.isUnobstructed()) {
                explore(profile);
            }
        }
    }

    private void explore(Profile profile) {
        ProgramSource source = new ProgramSource(spec, profile);
        Random random = new Random(budget.seed() * 31 + profile.name().hashCode());
        warmUp(source.next(new Random(0)));
        Shares shares = new Shares();
        broken = 0;
        int left = budget.schedules() - exhaust(profile, source, budget.schedules() / EXHAUSTING);
        while (left > 0 && broken < MOST_BROKEN && findings.isUnobstructed()) {
            int share = Math.min(left, shares.next());
            explore(source.next(random), share, profile);
            left -= share;
        }
    }

    /** Small programs first, each under all its schedules; says how many schedules that took. */
    private int exhaust(Profile profile, ProgramSource source, int most) {
        int spent = 0;
        for (Program program : new SmallPrograms(source, budget.seed()).inOrder()) {
            int share = Math.min(most - spent, MOST_OF_A_PROGRAM);
            if (share <= 0 || !findings.isUnobstructed() || broken >= MOST_BROKEN) {
                return spent;
            }
            spent += exhaust(program, share, profile);
        }
        return spent;
    }

    private int exhaust(Program program, int most, Profile profile) {
        // What it is the first to use has to be linked and initialised.
        examiner.interleaver().run(program, new Replay(Schedule.OBVIOUS));
        Exhaustive search = Exhaustive.reduced();
        int spent = 0;
        while (findings.isUnobstructed() && search.hasNext()) {
            if (spent == most) {
                return spent;
            }
            spent++;
            Examined examined = examiner.examine(program, search);
            if (examined.execution().complete()) {
                findings.ran(profile);
                weigh(program, examined, search);
                repeatNowAndThen(program, examined.execution());
            }
        }
        if (search.isExhausted() && findings.isUnobstructed()) {
            findings.exhausted(profile);
        }
        return spent;
    }

    /** Lets classes be initialised and lambdas be linked before any run counts. */
    private void warmUp(Program program) {
        boolean harmless = true;
        for (int i = 0; i < WARM_UP && harmless; i++) {
            harmless = examiner.interleaver().run(program, new RandomWalk(i)).problem().isEmpty();
        }
    }

    private void explore(Program program, int schedules, Profile profile) {
        int length = USUAL_LENGTH;
        for (int i = 0; i < schedules && findings.isUnobstructed(); i++) {
            Strategy strategy = i == 0 ? new Replay(Schedule.OBVIOUS) : Mix.next(budget.seed(), runs, length);
            Examined examined = examiner.examine(program, strategy);
            length = examined.execution().schedule().decisions();
            findings.ran(profile);
            weigh(program, examined, strategy);
            repeatNowAndThen(program, examined.execution());
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
            findings.obstruct(execution.problem().get() + " (program " + program + ")");
            return;
        }
        switch (examined.judgement()) {
            case Judgement.Explained explained -> {}
            case Judgement.Undecided(String reason) -> findings.obstruct(reason + " (program " + program + ")");
            case Judgement.Unexplained unexplained -> {
                broken++;
                if (!findings.has(unexplained.rule()) && repeat(program, execution)) {
                    findings.seen(unexplained.rule(), strategy);
                    keep(new Failure(program, examined), unexplained.rule());
                }
            }
        }
    }

    private void keep(Failure failure, Rule rule) {
        if (findings.isUnobstructed()) {
            Failure shrunk = shrunk(failure, rule);
            if (isConfirmed(shrunk)) {
                findings.add(rule, shrunk);
            }
        }
    }

    private Failure shrunk(Failure failure, Rule rule) {
        Failure smallest = new Minimizer(examiner, spec, rule, budget.seed()).minimize(failure);
        // Followed from the text form, as a reader will; a reader is also told what the schedule did.
        Schedule schedule = Schedule.parse(smallest.schedule().toString());
        return new Failure(smallest.program(), examiner.examine(smallest.program(), new Replay(schedule)));
    }

    private boolean isConfirmed(Failure failure) {
        for (int i = 0; i < CONFIRMATIONS; i++) {
            if (!repeat(failure.program(), failure.examined().execution())) {
                return false;
            }
        }
        return true;
    }

    /** Runs a schedule again; if it does not give the same events, nothing here can be trusted, whatever was found before. */
    private boolean repeat(Program program, Execution execution) {
        Execution again = examiner.interleaver().run(program, new Replay(execution.schedule()));
        if (again.misfit().isEmpty() && again.key().equals(execution.key())) {
            return true;
        }
        findings.disqualify("it is not deterministic: the same schedule gave different events ("
                + Divergence.between(execution, again) + "; program " + program + ", schedule "
                + execution.schedule() + "); a clock, a random number, a hash code or a thread that is not controlled"
                + " plays a part");
        return false;
    }
}
