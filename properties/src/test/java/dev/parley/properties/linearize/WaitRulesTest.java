package dev.parley.properties.linearize;

import static dev.parley.properties.linearize.Verdicts.assertBreaks;
import static dev.parley.properties.linearize.Verdicts.assertExplained;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.history.History;
import dev.parley.model.rule.Rule;
import dev.parley.properties.linearize.explain.Diagnosis;
import org.junit.jupiter.api.Test;

/** Waiting, giving up and being interrupted; each fault beside a history that is right. */
class WaitRulesTest {

    private final ChannelSpec one = ChannelSpec.bounded(1);
    private final ChannelSpec two = ChannelSpec.bounded(2);

    @Test
    void aReceiverMayWaitOnlyForWhatIsNotThere() {
        Diagnosis waits = assertBreaks(
                Rule.BLK_1, two, "A |send1: accepted|", "B     |receive: blocked", "?                         ?");
        assertEquals("lost wake-up: receive stayed blocked although the channel holds [1]", waits.sentence());
        assertBreaks(Rule.BLK_1, two, "A |send1: accepted|", "B     |receive: blocked");
        assertExplained(
                two,
                "A |send1: accepted|",
                "B     |receive: blocked",
                "C     |receive: 1|",
                "?                         ?");
        assertExplained(two, "A |receive: blocked");
    }

    @Test
    void aSenderMayWaitOnlyForRoom() {
        assertBreaks(Rule.BLK_1, two, "A |send1: accepted| |send2: blocked");
        assertBreaks(
                Rule.BLK_1,
                one,
                "A |send1: accepted| |send2: blocked",
                "B                                        |receive: 1|",
                "?                                    ?                  ?");
        assertExplained(one, "A |send1: accepted| |send2: blocked");
    }

    @Test
    void whoeverWasSeenWaitingHadAReasonEvenIfItWasServedLater() {
        assertBreaks(
                Rule.BLK_1,
                two,
                "A |send1: accepted|",
                "B     |receive:                   1|",
                "C                          |size: 0|",
                "?                       ?");
        assertExplained(
                two,
                "A                          |send1: accepted|",
                "B     |receive:                          1|",
                "?                       ?");
    }

    @Test
    void aSenderWhoseMessageIsReceivedMustReturn() {
        Diagnosis waits = assertBreaks(Rule.BLK_1, one, "A |send1: blocked", "B    |receive: 1|");
        assertEquals("lost wake-up: send 1 stayed blocked although 1 has been received", waits.sentence());
    }

    @Test
    void aTimedReceiverMayGiveUpOnlyIfNothingWasThere() {
        assertBreaks(
                Rule.BLK_1,
                two,
                "A |send1: accepted|                                |receive: 1|",
                "B                    |timedReceive.10ms: timed out|");
        assertExplained(
                two,
                "A                         |send1: accepted|          |receive: 1|",
                "B                    |timedReceive.10ms: timed out|");
    }

    @Test
    void whatMustNotWaitDoesNot() {
        assertBreaks(Rule.BLK_2, two, "A |trySend1: blocked");
        assertBreaks(Rule.BLK_2, two, "A |size: blocked");
        assertBreaks(Rule.BLK_2, ChannelSpec.unbounded(), "A |send1: blocked");
        assertBreaks(
                Rule.BLK_2,
                two,
                "A |send1: accepted| |send2: accepted| |send3:                        accepted|",
                "B                                         |tryReceive:             1|",
                "?                                                         ?");
    }

    @Test
    void aCircleOfOwnersIsADeadlock() {
        History history = Timeline.of(
                "A |send1: accepted| |send2:  blocked",
                "B                    |receive: blocked",
                "?                                         ?");
        assertBreaks(Rule.BLK_1, two, history);
        Diagnosis deadlock = assertBreaks(Rule.DLK_1, two, Timeline.circle(history, 1, 2));
        assertEquals(
                "lock cycle: thread A and thread B wait for each other's locks, and none of them can move",
                deadlock.sentence());
        assertEquals(ImmutableSet.of(1, 2), deadlock.offending());
        History tries = Timeline.of("A |trySend1: blocked", "B |tryReceive: blocked", "?                         ?");
        assertBreaks(Rule.BLK_2, two, tries);
        assertBreaks(Rule.DLK_1, two, Timeline.circle(tries, 0, 1));
    }

    @Test
    void aTimedCallTakesItsTime() {
        Diagnosis early = assertBreaks(Rule.TIME_1, two, "A |timedReceive.100ms: timed out|");
        assertEquals("timedReceive for 100 ms timed out after 30 ms already", early.sentence());
        assertExplained(two, "A |timedReceive.10ms: timed out|");
        assertExplained(two, "A |timedReceive.0ms: timed out|");
    }

    @Test
    void aTimedCallDoesNotTakeForEver() {
        assertBreaks(Rule.TIME_2, two, "A |timedReceive.10ms: blocked");
        assertBreaks(Rule.TIME_2, one, "A |send1: accepted| |timedSend2.10ms: blocked");
    }

    @Test
    void givingUpMustNotTakeAMessage() {
        Diagnosis took = assertBreaks(
                Rule.TIME_3,
                two,
                "A             |send1: accepted|       ",
                "B |timedReceive.10ms:        timed out|",
                "C                                       |tryReceive: empty|");
        assertEquals("timedReceive for 10 ms timed out, and yet took 1 from everybody else", took.sentence());
        assertExplained(
                two,
                "A             |send1: accepted|       ",
                "B |timedReceive.10ms:        timed out|",
                "C                                       |tryReceive: 1|");
    }

    @Test
    void givingUpMustNotLeaveAMessage() {
        assertBreaks(
                Rule.TIME_3,
                one,
                "A |send1: accepted| |timedSend2.10ms:      timed out|",
                "B                                 |receive: 1|        |receive: 2|");
        assertBreaks(
                Rule.TIME_3,
                ChannelSpec.rendezvous(),
                "A |timedSend2.10ms:      timed out|",
                "B          |receive: 2|");
        assertExplained(
                one,
                "A |send1: accepted| |timedSend2.10ms:      timed out|",
                "B                                 |receive: 1|        |tryReceive: empty|");
    }

    @Test
    void anInterruptedAnswerNeedsAnInterruption() {
        assertBreaks(Rule.INT_1, two, "A |receive: interrupted|");
        assertBreaks(Rule.INT_1, two, "A |receive: ! interrupted| |receive: interrupted|");
        assertExplained(two, "A |receive: ! interrupted|");
        assertExplained(two, "A !   |receive: interrupted|");
    }

    @Test
    void anInterruptionNeedsAnAnswer() {
        assertBreaks(Rule.INT_1, two, "A |receive: !  blocked");
        assertBreaks(Rule.INT_1, two, "A ! |receive:  blocked");
        assertExplained(two, "A |receive: !! interrupted| |receive: blocked");
        History history = Timeline.of("A |send1: ! accepted|");
        assertExplained(two, history);
        assertBreaks(
                Rule.INT_1,
                two,
                new History(history.calls(), history.interruptions(), history.quiescences(), ImmutableSet.of(0)));
    }

    @Test
    void anInterruptedCallChangesNothing() {
        assertBreaks(
                Rule.INT_1,
                two,
                "A |send1: accepted|",
                "B     |receive:  !  interrupted|",
                "C                                  |tryReceive: empty|");
        assertBreaks(
                Rule.INT_1,
                one,
                "A |send1: accepted| |send2:  !  interrupted|",
                "C                                  |receive: 1| |receive: 2|");
        assertExplained(
                two,
                "A |send1: accepted|",
                "B     |receive:  !  interrupted|",
                "C                                  |tryReceive: 1|");
    }

    @Test
    void anInterruptedCallSwallowsNoWakeUp() {
        Diagnosis swallowed = assertBreaks(
                Rule.INT_1,
                two,
                "A        |send1: accepted|",
                "B |receive:    !  interrupted|",
                "C |receive: blocked",
                "?                                 ?");
        assertEquals(
                "lost wake-up: receive stayed blocked although the channel holds [1]:"
                        + " its wake-up went to a call that was interrupted",
                swallowed.sentence());
        assertBreaks(
                Rule.BLK_1,
                two,
                "A                          |send1: accepted|",
                "B |receive: ! interrupted|",
                "C                               |receive: blocked",
                "?                                                   ?");
    }
}
