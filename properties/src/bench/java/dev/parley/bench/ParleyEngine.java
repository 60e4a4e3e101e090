package dev.parley.bench;

import dev.parley.model.operation.Program;
import dev.parley.properties.contract.Examination;
import dev.parley.properties.interleave.strategy.RandomWalk;
import dev.parley.properties.linearize.LinearizationResult;
import java.util.concurrent.TimeUnit;

/** Parley as it checks: a random walk, recorded, and each distinct history of a program judged. */
final class ParleyEngine implements Engine {

    private static final long ROUND_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Contest contest;
    private final Examination examination;
    private long seed;

    ParleyEngine(Contest contest) {
        this.contest = contest;
        this.examination = new Examination(contest.spec(), contest.factory());
    }

    @Override
    public Sample round() {
        long begin = System.nanoTime();
        long executions = 0;
        long elapsed;
        do {
            for (Program program : contest.programs()) {
                for (int i = 0; i < Contest.EXECUTIONS_A_PROGRAM; i++) {
                    examine(program);
                }
                executions += Contest.EXECUTIONS_A_PROGRAM;
            }
            elapsed = System.nanoTime() - begin;
        } while (elapsed < ROUND_NANOS);
        return new Sample(executions, elapsed);
    }

    private void examine(Program program) {
        LinearizationResult judgement = examination.examine(program, new RandomWalk(seed++));
        if (!(judgement instanceof LinearizationResult.Explained)) {
            throw new IllegalStateException("a queue that is right is judged " + judgement);
        }
    }
}
