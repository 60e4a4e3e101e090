package dev.parley.properties.contract;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Program;
import dev.parley.model.rule.Rule;
import dev.parley.properties.contract.Examiner.Examined;
import dev.parley.properties.contract.Minimizer.Failure;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.generate.ProgramSource;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.PriorityWalk;
import dev.parley.properties.interleave.RandomWalk;
import dev.parley.properties.interleave.Replay;
import dev.parley.properties.interleave.Schedule;
import dev.parley.properties.interleave.Strategy;
import dev.parley.properties.linearize.Judgement;
import java.util.Random;

/** Tries many programs under many schedules, and keeps the first failure of each rule, shrunk. */
final class Exploration {

    /** Every so manyth run is a walk by priorities, of depth 2 to 4; the others are random walks. */
    private static final int MIX = 2;
    private static final int DEPTHS = 3;
    private static final int USUAL_LENGTH = 20;
    /** One run in so many is repeated, to see whether the schedule decides everything. */
    private static final int REPEATED = 64;
    /** A failure must come again so often, each time, before it is believed. */
    private static final int CONFIRMATIONS = 20;
    private static final int WARM_UP = 200;
    /** After so many runs that broke what was known to be broken, a profile has little more to tell, and may be slow. */
    private static final int MOST_BROKEN = 2_000;

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
        int left = budget.schedules();
        broken = 0;
        while (left > 0 && broken < MOST_BROKEN && findings.isUnobstructed()) {
            int share = Math.min(left, shares.next());
            explore(source.next(random), share, profile);
            left -= share;
        }
    }

    /** Lets classes be initialised and lambdas be linked before any run counts. */
    private void warmUp(Program program) {
        for (int i = 0; i < WARM_UP; i++) {
            examiner.interleaver().run(program, new RandomWalk(i));
        }
    }

    private void explore(Program program, int schedules, Profile profile) {
        int length = USUAL_LENGTH;
        for (int i = 0; i < schedules && findings.isUnobstructed(); i++) {
            Strategy strategy = i == 0 ? new Replay(Schedule.OBVIOUS) : next(length);
            Examined examined = examiner.examine(program, strategy);
            length = examined.execution().schedule().decisions();
            findings.ran(profile);
            weigh(program, examined, strategy);
            if (runs++ % REPEATED == 0) {
                repeat(program, examined.execution());
            }
        }
    }

    private Strategy next(int length) {
        long seed = budget.seed() * 1_000_003 + runs;
        return runs % MIX == 0
                ? new PriorityWalk(seed, 2 + Math.floorMod(runs / MIX, DEPTHS), length)
                : new RandomWalk(seed);
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
                    Failure shrunk = shrunk(new Failure(program, examined), unexplained.rule());
                    if (isConfirmed(shrunk)) {
                        findings.add(unexplained.rule(), shrunk, strategy.toString());
                    }
                }
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
                + again.misfit().orElse("other outcomes") + "; program " + program + ", schedule "
                + execution.schedule() + "); a clock, a random number, a hash code or a thread that is not controlled"
                + " plays a part");
        return false;
    }
}
