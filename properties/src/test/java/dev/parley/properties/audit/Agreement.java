package dev.parley.properties.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import dev.parley.properties.linearize.Judge;
import dev.parley.properties.linearize.Judgement;
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
                Expectation.FIFO.ordered(Order.PER_SENDER),
                Expectation.FIFO.ordered(Order.UNORDERED),
                Expectation.FIFO.holding(new Capacity.Bounded(1)),
                Expectation.FIFO.holding(new Capacity.Bounded(2)),
                Expectation.FIFO.ordered(Order.PER_SENDER).holding(new Capacity.Bounded(2)),
                Expectation.FIFO.ordered(Order.UNORDERED).holding(new Capacity.Bounded(2)),
                Expectation.FIFO.ordered(Order.LIFO),
                Expectation.FIFO.holding(new Capacity.Rendezvous()));
    }

    /** Fails at the first history on which they disagree. */
    public static Tally check(Expectation expectation, long seed, int histories) {
        SplittableRandom random = new SplittableRandom(seed);
        Judge judge = Judge.of(expectation.spec());
        Audit audit = Audit.of(expectation);
        int[] verdicts = new int[3];
        for (int i = 0; i < histories; i++) {
            ImmutableList<Deed> deeds = RandomHistory.of(expectation, random, MOST);
            Ruling ruling = audit.judge(RandomHistory.trace(deeds));
            Judgement judgement = judge.judge(RandomHistory.history(deeds));
            if (ruling instanceof Ruling.Inconclusive) {
                verdicts[2]++;
                continue;
            }
            boolean conforms = ruling instanceof Ruling.Conforms;
            assertEquals(
                    judgement instanceof Judgement.Explained,
                    conforms,
                    () -> expectation.words() + "\n" + text(deeds) + "\n" + ruling + "\n" + judgement);
            verdicts[conforms ? 0 : 1]++;
        }
        return new Tally(verdicts[0], verdicts[1], verdicts[2]);
    }

    static String text(List<Deed> deeds) {
        StringBuilder text = new StringBuilder();
        deeds.forEach(deed -> text.append(deed).append('\n'));
        return text.toString();
    }
}
