package dev.parley.properties.linearize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Relaxation;
import dev.parley.properties.linearize.LinearizationResult.Explained;
import dev.parley.properties.linearize.LinearizationResult.Undecided;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final Judge two = Judge.of(ChannelSpec.bounded(2));

    @Test
    void anEmptyHistoryIsExplained() {
        assertEquals(new Explained(ImmutableList.of()), two.judge(Timeline.of()));
    }

    @Test
    void theOrderLeavesOutWhatDidNothing() {
        assertEquals(
                new Explained(ImmutableList.of(2, 1)),
                two.judge(Timeline.of(
                        "A |receive: ! interrupted| |nullSend: rejected| |receive: blocked",
                        "B    |receive:            5|",
                        "C       |send5: accepted|",
                        "D                           |receive: pending")));
    }

    @Test
    void theOrderHoldsADrainThatIsNotAtomicOnceWhereItEnded() {
        Judge judge = Judge.of(ChannelSpec.bounded(1).relaxed(Relaxation.DRAIN_NOT_ATOMIC));
        assertEquals(
                new Explained(ImmutableList.of(0, 2, 1)),
                judge.judge(Timeline.of(
                        "A |send1: accepted|  |send2: accepted|", "B          |drain2: [1, 2]             |")));
    }

    @Test
    void theSameHistoryGetsTheSameJudgement() {
        String[] lanes = {
            "A |send1: accepted| |send2: accepted|", "B    |tryReceive: 2|  |tryReceive: empty|", "C    |size: 2|"
        };
        assertEquals(two.judge(Timeline.of(lanes)), two.judge(Timeline.of(lanes)));
    }

    @Test
    void tooManyCallsAreNotDecided() {
        assertTrue(two.judge(Timeline.of("A " + "|size: 0| ".repeat(65))) instanceof Undecided);
        assertTrue(two.judge(Timeline.of("A " + "|size: 0| ".repeat(60))) instanceof Explained);
    }

    @Test
    void aSearchThatGrowsWithoutBoundIsGivenUp() {
        String[] lanes = new String[12];
        for (int i = 0; i < 11; i++) {
            lanes[i] = ". |send" + (i + 1) + ": accepted|";
        }
        lanes[11] = ".                        |size: 3|";
        assertTrue(Judge.of(ChannelSpec.unbounded()).judge(Timeline.of(lanes)) instanceof Undecided);
    }
}
