package dev.parley.properties.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.LinearizationResult;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** The audit and the judge of small histories on the same random histories. */
public final class Agreement {

    /** How often each verdict was agreed on, and how often the audit gave none. */
    public record Tally(int explained, int unexplained, int undecided) {}

    /** So many operations a history has at most. */
    private static final int MOST = 9;

    private Agreement() {}

    public static Stream<Expectation> expectations() {
        return Stream.of(
                Expectation.FIFO,
                Expectation.FIFO.ordered(MessageOrder.PER_SENDER),
                Expectation.FIFO.ordered(MessageOrder.UNORDERED),
                Expectation.FIFO.holding(new Capacity.Bounded(1)),
                Expectation.FIFO.holding(new Capacity.Bounded(2)),
                Expectation.FIFO.ordered(MessageOrder.PER_SENDER).holding(new Capacity.Bounded(2)),
                Expectation.FIFO.ordered(MessageOrder.UNORDERED).holding(new Capacity.Bounded(2)),
                Expectation.FIFO.ordered(MessageOrder.LIFO),
                Expectation.FIFO.holding(new Capacity.Rendezvous()));
    }

    /** Fails at the first history on which they disagree. */
    public static Tally check(Expectation expectation, long seed, int histories) {
        SplittableRandom random = new SplittableRandom(seed);
        Judge judge = Judge.of(expectation.spec());
        Audit audit = Audit.of(expectation);
        int[] verdicts = new int[3];
        for (int i = 0; i < histories; i++) {
            ImmutableList<RecordedOperation> recorded = RandomHistory.of(expectation, random, MOST);
            AuditResult result = audit.judge(RandomHistory.trace(recorded));
            LinearizationResult judgement = judge.judge(RandomHistory.history(recorded));
            if (result instanceof AuditResult.Inconclusive) {
                verdicts[2]++;
                continue;
            }
            boolean conforms = result instanceof AuditResult.Conforms;
            assertEquals(
                    judgement instanceof LinearizationResult.Explained,
                    conforms,
                    () -> expectation.words() + "\n" + text(recorded) + "\n" + result + "\n" + judgement);
            verdicts[conforms ? 0 : 1]++;
        }
        return new Tally(verdicts[0], verdicts[1], verdicts[2]);
    }

    static String text(List<RecordedOperation> recorded) {
        StringBuilder text = new StringBuilder();
        recorded.forEach(each -> text.append(each).append('\n'));
        return text.toString();
    }
}
