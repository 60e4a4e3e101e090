package dev.parley.properties.linearize;

import static dev.parley.properties.linearize.Verdicts.assertBreaks;
import static dev.parley.properties.linearize.Verdicts.assertExplained;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.rule.Rule;
import org.junit.jupiter.api.Test;

/** Capacity, what is seen of a channel, and drains; each fault beside a history that is right. */
class RoomRulesTest {

    private final ChannelSpec one = ChannelSpec.bounded(1);
    private final ChannelSpec two = ChannelSpec.bounded(2);

    @Test
    void moreThanTheCapacityIsTooMuch() {
        assertEquals(
                "trySend 2 was accepted although the channel, with a capacity of 1, still held 1",
                assertBreaks(
                                Rule.CAP_1,
                                one,
                                "A |trySend1: accepted|",
                                "B       |trySend2: accepted|",
                                "C                             |receive: 1| |receive: 2|")
                        .sentence());
        assertExplained(
                one,
                "A |trySend1: accepted|",
                "B                       |trySend2: accepted|",
                "C                            |receive: 1| |receive: 2|");
    }

    @Test
    void whatHasRoomMustNotRefuse() {
        assertEquals(
                "trySend 2 was refused although the channel was not full",
                assertBreaks(Rule.CAP_2, two, "A |trySend1: accepted| |trySend2: refused|")
                        .sentence());
        assertBreaks(Rule.CAP_2, two, "A |timedSend1.10ms: timed out     |");
        assertExplained(one, "A |trySend1: accepted| |trySend2: refused|");
        assertExplained(one, "A |trySend1: accepted| |timedSend2.10ms: timed out     |");
    }

    @Test
    void aRelaxedTrySendMayRefuseOnlyAsDeclared() {
        ChannelSpec busy = two.relaxed(Relaxation.TRY_SEND_MAY_REFUSE_WHILE_BUSY);
        assertExplained(two.relaxed(Relaxation.TRY_SEND_MAY_REFUSE), "A |trySend1: refused|");
        assertBreaks(Rule.CAP_2, busy, "A |trySend1: refused|");
        assertExplained(busy, "A |trySend1: refused|", "B    |trySend2: accepted|");
        assertBreaks(
                Rule.CAP_2,
                busy,
                "A                                 |trySend1: refused|",
                "B |receive: blocked",
                "?                         ?                                 ?");
    }

    @Test
    void aRelaxedTryReceiveMayMissOnlyAsDeclared() {
        ChannelSpec busy = two.relaxed(Relaxation.TRY_RECEIVE_MAY_MISS_WHILE_BUSY);
        String[] alone = {"A |send1: accepted| |tryReceive: empty| |peek: empty| |drain2: []| |receive: 1|"};
        assertExplained(two.relaxed(Relaxation.TRY_RECEIVE_MAY_MISS), alone);
        assertBreaks(Rule.LIN_1, busy, alone);
        assertExplained(
                busy,
                "A |send1: accepted|                     |receive: 1|",
                "B                    |tryReceive: empty|",
                "C                            |trySend2: accepted|");
        assertBreaks(
                Rule.BLK_1,
                two.relaxed(Relaxation.TRY_RECEIVE_MAY_MISS),
                "A |send1: accepted| |timedReceive.10ms: timed out| |receive: 1|");
    }

    @Test
    void whatIsSeenOfAChannelMustBeTrue() {
        assertEquals(
                "size answered 3, where only 2 would be right",
                assertBreaks(
                                Rule.OBS_1,
                                two,
                                "A |send1: accepted| |send2: accepted|",
                                "B                                      |size: 3|")
                        .sentence());
        assertEquals(
                "size answered 0, where only 1 or 2 would be right",
                assertBreaks(
                                Rule.OBS_1,
                                two,
                                "A |send1: accepted| |send2: accepted|",
                                "B                       |size: 0|")
                        .sentence());
        assertBreaks(Rule.OBS_1, two, "A |send1: accepted| |remainingCapacity: 2|");
        assertBreaks(Rule.OBS_1, two, "A |send1: accepted| |receive: 1| |peek: 1|");
        assertBreaks(Rule.OBS_1, two, "A |send1: accepted| |peek: empty|");
        assertBreaks(Rule.OBS_1, two, "A |peek: 7|");
        assertExplained(
                two, "A |send1: accepted| |size: 1| |remainingCapacity: 1| |peek: 1| |receive: 1| |peek: empty|");
        assertExplained(ChannelSpec.unbounded(), "A |remainingCapacity: 2147483647|");
    }

    @Test
    void aHintIsHeldToTheTruthOnlyWhenNobodyElseIsBusy() {
        ChannelSpec hint = two.relaxed(Relaxation.SIZE_IS_HINT);
        assertBreaks(Rule.OBS_1, hint, "A |send1: accepted| |size: 0|");
        assertExplained(hint, "A |send1: accepted| |size: 2|", "B                      |receive: 1|");
        assertBreaks(Rule.OBS_1, hint, "A |send1: accepted| |size: 3|", "B                      |receive: 1|");
    }

    @Test
    void whoeverIsParkedIsNotBusyUnlessSomethingMayHaveMovedIt() {
        ChannelSpec hint = ChannelSpec.bounded(2).relaxed(Relaxation.SIZE_IS_HINT);
        assertBreaks(
                Rule.OBS_1,
                hint,
                "A |receive: blocked",
                "B                       |size: 2|",
                "?                     ?             ?");
        assertExplained(
                hint,
                "A |receive:                                               1|",
                "B                       |send1: accepted| |size: 2|",
                "?                     ?");
    }

    @Test
    void aDrainTakesAllAtOnceAndInOrder() {
        assertBreaks(Rule.BULK_1, two, "A |send1: accepted| |send2: accepted| |drain2: [2, 1]|");
        assertBreaks(Rule.BULK_1, two, "A |send1: accepted| |send2: accepted| |drain2: [1]| |receive: 2|");
        assertBreaks(Rule.BULK_1, two, "A |send1: accepted| |send2: accepted| |drain1: [1, 2]|");
        assertBreaks(
                Rule.BULK_1,
                one,
                "A |send1: accepted|  |send2: accepted|",
                "B                  |drain2: [1, 2]        |");
        assertExplained(
                two, "A |send1: accepted| |send2: accepted| |drain1: [1]| |drain0: []| |drain5: [2]| |drain5: []|");
    }

    @Test
    void aDrainThatIsNotAtomicTakesOneAfterTheOther() {
        ChannelSpec spec = one.relaxed(Relaxation.DRAIN_NOT_ATOMIC);
        assertExplained(spec, "A |send1: accepted|  |send2: accepted|", "B                  |drain2: [1, 2]        |");
        assertExplained(
                spec,
                "A |send1: accepted|  |send2: accepted|              |receive: blocked",
                "B                  |drain9: pending");
        assertBreaks(
                Rule.BULK_1,
                spec,
                "A |send1: accepted|              |receive: 1|",
                "B                    |drain2: []|");
    }

    @Test
    void aDrainThatIsNotAtomicMayOverlookWhatIsSentMeanwhile() {
        String[] history = {
            "A |send1: accepted| |drain2: [1]                               |",
            "B                     |trySend2: accepted| |trySend3: refused|"
        };
        assertExplained(two.relaxed(Relaxation.DRAIN_NOT_ATOMIC), history);
        assertBreaks(Rule.BULK_1, two, history);
        assertBreaks(
                Rule.BULK_1,
                two.relaxed(Relaxation.DRAIN_NOT_ATOMIC),
                "A |send1: accepted| |send2: accepted| |drain2: [1]    |                 |receive: 2|",
                "B                                       |trySend3: refused|");
    }

    @Test
    void whatAPendingDrainTakesItTakesAtOnce() {
        String[] history = {
            "A |send1: accepted|  |send2: accepted|  |tryReceive: empty|", "B                  |drain2: pending"
        };
        assertBreaks(Rule.BULK_1, one, "A |send1: accepted| |drain2: []| |receive: 1|");
        assertExplained(one.relaxed(Relaxation.DRAIN_NOT_ATOMIC), history);
        assertBreaks(Rule.CAP_1, one, history);
        assertExplained(two, history);
        assertExplained(two.ordered(Ordering.PER_PRODUCER_FIFO), history);
    }
}
