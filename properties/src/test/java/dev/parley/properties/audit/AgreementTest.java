package dev.parley.properties.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.model.history.ColumnarRecording;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The audit agrees with the judge of small histories; without any of its steps it does not. */
class AgreementTest {

    /** Of each kind; a million agreed as well. */
    private static final int HISTORIES = 3_000;

    static Stream<Expectation> expectations() {
        return Agreement.expectations();
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void bothJudgesAgree(Expectation expectation) {
        Agreement.Tally tally = Agreement.check(expectation, 1, HISTORIES);
        assertTrue(tally.explained() > HISTORIES / 5, tally::toString);
        assertTrue(tally.unexplained() > HISTORIES / 10, tally::toString);
        assertEquals(0, tally.undecided(), tally::toString);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnyOfItsStepsTheSweepIsWrong(SweepCheck step) {
        Expectation expectation = switch (step) {
            case OVERFULL, REFUSED -> Expectation.FIFO.holding(new Capacity.Bounded(1));
            default -> Expectation.FIFO;
        };
        SplittableRandom random = new SplittableRandom(2);
        Judge judge = Judge.of(expectation.spec());
        int disagreements = 0;
        for (int i = 0; i < HISTORIES; i++) {
            ImmutableList<RecordedOperation> recorded = RandomHistory.of(expectation, random, 9);
            boolean explained = judge.judge(RandomHistory.history(recorded)) instanceof LinearizationResult.Explained;
            disagreements += sweepAlone(expectation, RandomHistory.trace(recorded), step) == explained ? 0 : 1;
        }
        int whole = step == SweepCheck.OVERFULL || step == SweepCheck.REFUSED ? missedByFilters(expectation) : 0;
        assertTrue(disagreements > whole, () -> "nothing is wrong without " + step);
    }

    /** Filters let some violations through, which the search finds; without one of them, more. */
    private static int missedByFilters(Expectation expectation) {
        SplittableRandom random = new SplittableRandom(2);
        Judge judge = Judge.of(expectation.spec());
        int missed = 0;
        for (int i = 0; i < HISTORIES; i++) {
            ImmutableList<RecordedOperation> recorded = RandomHistory.of(expectation, random, 9);
            Sweep sweep = new Sweep(expectation, Set.of());
            Completion.handingOut(RandomHistory.trace(recorded)).forEach(sweep);
            boolean explained = judge.judge(RandomHistory.history(recorded)) instanceof LinearizationResult.Explained;
            missed += sweep.finish().isEmpty() == explained ? 0 : 1;
        }
        return missed;
    }

    private static boolean sweepAlone(Expectation expectation, ColumnarRecording trace, SweepCheck omitted) {
        if (!expectation.isBounded()) {
            return Audit.of(expectation).without(omitted).judge(trace) instanceof AuditResult.Conforms;
        }
        Sweep sweep = new Sweep(expectation, Set.of(omitted));
        Completion.handingOut(trace).forEach(sweep);
        return sweep.finish().isEmpty();
    }
}
