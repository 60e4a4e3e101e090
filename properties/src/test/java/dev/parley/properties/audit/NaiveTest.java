package dev.parley.properties.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.Capacity;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Orders and faults that the model does not have, against every permutation. */
class NaiveTest {

    private static final int HISTORIES = 2_000;

    static Stream<Expectation> expectations() {
        return Stream.of(
                Expectation.FIFO,
                Expectation.FIFO.ordered(MessageOrder.GREATEST_FIRST),
                Expectation.FIFO.ordered(MessageOrder.LEAST_FIRST),
                Expectation.FIFO.losing(),
                Expectation.FIFO.repeating(),
                Expectation.FIFO.losing().repeating(),
                Expectation.FIFO.ordered(MessageOrder.UNORDERED).losing(),
                Expectation.FIFO.ordered(MessageOrder.PER_SENDER).losing(),
                Expectation.FIFO.ordered(MessageOrder.GREATEST_FIRST).losing(),
                Expectation.FIFO.losing().holding(new Capacity.Bounded(2)),
                Expectation.FIFO.ordered(MessageOrder.LEAST_FIRST).holding(new Capacity.Bounded(2)));
    }

    @ParameterizedTest
    @MethodSource("expectations")
    void theAuditIsRightWheneverItDecides(Expectation expectation) {
        SplittableRandom random = new SplittableRandom(3);
        int conforming = 0;
        int violating = 0;
        for (int i = 0; i < HISTORIES; i++) {
            ImmutableList<RecordedOperation> recorded = RandomHistory.of(expectation, random, 7);
            AuditResult result = Audit.of(expectation).judge(RandomHistory.trace(recorded));
            if (!(result instanceof AuditResult.Inconclusive)) {
                boolean conforms = result instanceof AuditResult.Conforms;
                assertEquals(
                        Naive.explains(expectation, recorded),
                        conforms,
                        () -> expectation.words() + "\n" + Agreement.text(recorded) + result);
                conforming += conforms ? 1 : 0;
                violating += conforms ? 0 : 1;
            }
        }
        int decided = conforming + violating;
        assertTrue(conforming > HISTORIES / 10 && violating > HISTORIES / 20, conforming + ", " + violating);
        assertTrue(decided > HISTORIES / 2, () -> "only " + decided + " were decided");
        if (!expectation.isBounded() && expectation.order() == MessageOrder.FIFO) {
            assertEquals(HISTORIES, decided);
        }
    }
}
