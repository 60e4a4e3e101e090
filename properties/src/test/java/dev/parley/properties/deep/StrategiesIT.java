package dev.parley.properties.deep;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.implementations.Implementation;
import dev.parley.model.operation.Program;
import dev.parley.properties.contract.Shares;
import dev.parley.properties.generate.Profile;
import dev.parley.properties.generate.ProgramSource;
import dev.parley.properties.interleave.Execution;
import dev.parley.properties.interleave.Interleaver;
import dev.parley.properties.interleave.PriorityWalk;
import dev.parley.properties.interleave.RandomWalk;
import dev.parley.properties.interleave.Strategy;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.Judgement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many schedules each strategy needs until a flawed twin fails by its rule: a table, and that none misses any. */
final class StrategiesIT {

    private static final int SEEDS = Integer.getInteger("parley.seeds", 20);
    private static final int MOST = 100_000;

    private enum Kind {
        RANDOM, PRIORITIES_2, PRIORITIES_3, PRIORITIES_4, MIXED;

        Strategy next(long seed, int length) {
            return switch (this) {
                case RANDOM -> new RandomWalk(seed);
                case PRIORITIES_2 -> new PriorityWalk(seed, 2, length);
                case PRIORITIES_3 -> new PriorityWalk(seed, 3, length);
                case PRIORITIES_4 -> new PriorityWalk(seed, 4, length);
                case MIXED -> seed % 2 == 0 ? RANDOM.next(seed, length) : new PriorityWalk(seed, 2 + (int) (seed / 2 % 3), length);
            };
        }
    }

    @Test
    void everyStrategyFindsEveryTwin() {
        System.out.printf("%-34s", "schedules to failure, median/worst");
        for (Kind kind : Kind.values()) {
            System.out.printf("%20s", kind);
        }
        System.out.println();
        for (Implementation twin : Twins.all()) {
            System.out.printf("%-34s", twin.name());
            Interleaver interleaver = Interleaver.of(twin.spec(), twin::open);
            for (Kind kind : Kind.values()) {
                int[] needed = new int[SEEDS];
                for (int seed = 0; seed < SEEDS; seed++) {
                    needed[seed] = needed(twin, interleaver, kind, seed + 1);
                    assertTrue(
                            kind != Kind.MIXED || needed[seed] < MOST,
                            twin.name() + " is missed from seed " + (seed + 1));
                }
                Arrays.sort(needed);
                System.out.printf("%20s", needed[SEEDS / 2] + "/" + needed[SEEDS - 1]);
            }
            System.out.println();
        }
    }

    private static int needed(Implementation twin, Interleaver interleaver, Kind kind, int seed) {
        Judge judge = Judge.of(twin.spec());
        Random random = new Random(seed);
        int runs = 0;
        Shares shares = new Shares();
        while (runs < MOST) {
            for (Profile profile : Profile.values()) {
                if (profile.fits(twin.spec())) {
                    Program program = new ProgramSource(twin.spec(), profile).next(random);
                    Set<Object> judged = new HashSet<>();
                    int length = 20;
                    int share = shares.next();
                    for (int i = 0; i < share; i++) {
                        Execution execution = interleaver.run(program, kind.next(seed * 1_000_003L + runs, length));
                        runs++;
                        length = execution.schedule().decisions();
                        if (judged.add(execution.key())
                                && judge.judge(execution.history()) instanceof Judgement.Unexplained unexplained
                                && unexplained.rule() == Twins.flaw(twin)) {
                            return runs;
                        }
                    }
                }
            }
        }
        return MOST;
    }
}
