package dev.parley.properties.generate;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity.Bounded;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.operation.Operation;
import dev.parley.model.operation.Operation.Sending;
import dev.parley.model.operation.Program;
import dev.parley.model.operation.Step;
import dev.parley.model.operation.Step.Perform;
import java.util.List;
import java.util.Random;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Draws one program after the other. A program that has little to say, because it is stuck from the start or never
 * fills a small channel, is mostly drawn again.
 */
final class ProgramDraw implements RandomGenerator<Program> {

    private static final int REDRAWS = 16;
    /** Nearly all threads that are drawn are programs; this many in a row that are not mean that none are. */
    private static final int TRIES = 10_000;
    /** A program of two threads with four steps each fills a channel of this capacity and goes on. */
    private static final int SMALL = 4;

    private final ChannelSpec spec;
    private final Profile profile;
    private final ThreadsDraw threads;
    private final ProgramShrinker shrinker;

    /**
     * @throws IllegalArgumentException if the profile does not fit the specification, with the reason
     */
    ProgramDraw(ChannelSpec spec, Profile profile) {
        profile.misfit(spec).ifPresent(reason -> {
            throw new IllegalArgumentException("no programs of the profile " + profile + ": " + reason);
        });
        this.spec = spec;
        this.profile = profile;
        this.threads = new ThreadsDraw(spec, profile);
        this.shrinker = new ProgramShrinker(spec);
    }

    @Override
    public Shrinkable<Program> next(Random random) {
        return new ShrinkableProgram(draw(random), shrinker);
    }

    Program draw(Random random) {
        Program program = any(random);
        for (int i = 0; i < REDRAWS && random.nextInt(100) >= percentKept(program); i++) {
            program = any(random);
        }
        return program;
    }

    private Program any(Random random) {
        for (int i = 0; i < TRIES; i++) {
            ImmutableList<ImmutableList<Step>> drawn = threads.next(random);
            if (Requirement.isMet(profile, drawn)) {
                boolean observes = profile == Profile.OBSERVATION && random.nextBoolean();
                return MessageNumbering.numbered(new Program(drawn, Finale.of(spec, sends(drawn), observes)));
            }
        }
        throw new IllegalStateException("no program of the profile " + profile + " was found for " + spec);
    }

    private int percentKept(Program program) {
        int steps = program.threads().stream().mapToInt(List::size).sum();
        int done = ProgressEstimate.of(program, spec.capacity());
        int byProgress = done == steps ? 100 : 2 * done >= steps ? 50 : 5;
        return staysBelowCapacity(program) ? byProgress / 3 : byProgress;
    }

    private boolean staysBelowCapacity(Program program) {
        return spec.capacity() instanceof Bounded(int limit) && limit <= SMALL && sends(program.threads()) <= limit;
    }

    private static int sends(ImmutableList<ImmutableList<Step>> threads) {
        int sends = 0;
        for (ImmutableList<Step> thread : threads) {
            for (Step step : thread) {
                if (step instanceof Perform(Operation operation) && operation instanceof Sending) {
                    sends++;
                }
            }
        }
        return sends;
    }
}
