package dev.parley.properties.linearize;

import static dev.parley.properties.linearize.Verdicts.assertBreaks;
import static dev.parley.properties.linearize.Verdicts.assertExplained;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.counterexample.Reason;
import dev.parley.model.rule.Rule;
import dev.parley.properties.linearize.explain.Diagnosis;
import org.junit.jupiter.api.Test;

/**
 * Messages that come from nowhere, come twice, come in the wrong order, or never come; each beside one that is right.
 */
class MessageRulesTest {

    private final ChannelSpec two = ChannelSpec.bounded(2);
    private final ChannelSpec unbounded = ChannelSpec.unbounded();

    @Test
    void aMessageThatNobodySentIsInvented() {
        assertBreaks(Rule.GEN_1, two, "A |send1: accepted|", "B                    |receive: 7|");
        assertBreaks(Rule.GEN_1, two, "A |send1: accepted|", "B                    |drain2: [1, 7]|");
        assertExplained(two, "A |send1: accepted|", "B                    |receive: 1|");
    }

    @Test
    void aMessageReceivedBeforeItWasSentIsInvented() {
        assertBreaks(Rule.GEN_1, two, "A             |send1: accepted|", "B |receive: 1|");
        assertBreaks(Rule.GEN_1, ChannelSpec.rendezvous(), "A               |send1: accepted|", "B |receive: 1|");
        assertExplained(two, "A            |send1: accepted|", "B |receive: 1|");
    }

    @Test
    void aMessageThatWasRefusedIsInventedWhenItIsReceived() {
        assertBreaks(
                Rule.GEN_1,
                ChannelSpec.bounded(1),
                "A |send1: accepted| |trySend2: refused|",
                "B                                        |receive: 1| |receive: 2|");
        assertExplained(
                ChannelSpec.bounded(1),
                "A |send1: accepted| |trySend2: refused|",
                "B                                        |receive: 1| |receive: blocked");
    }

    @Test
    void aMessageReceivedTwiceIsADuplicateAndNotAnInvention() {
        Diagnosis twice = assertBreaks(
                Rule.DUP_1,
                two,
                "A |send1: accepted|",
                "B                    |receive: 1|",
                "C                    |receive: 1|");
        assertEquals("1 was sent once and received twice", twice.sentence());
        assertEquals(
                ImmutableList.of(
                        "thread A: send 1 -> accepted, and nobody else sent 1",
                        "thread B: receive -> 1",
                        "thread C: receive -> 1",
                        "a message that has been received is gone, so only one of them can have it"),
                texts(twice));
        assertBreaks(Rule.DUP_1, two, "A |send1: accepted|", "B                    |drain5: [1, 1]|");
        assertBreaks(
                Rule.DUP_1, ChannelSpec.rendezvous(), "A |send1: accepted|", "B    |receive: 1|", "C    |receive: 1|");
        assertExplained(
                two,
                "A |send1: accepted||send2: accepted|",
                "B                    |receive: 1|",
                "C                    |receive: 2|");
    }

    @Test
    void twoSendersMessagesInTheWrongOrderBreakTotalOrderOnly() {
        String[] history = {
            "A |send1: accepted|",
            "B                    |send2: accepted|",
            "C                                        |receive: 2| |receive: 1|"
        };
        Diagnosis overtaken = assertBreaks(Rule.ORD_1, two, history);
        assertEquals(
                "receive answered 2 although 1, accepted before 2 was sent, had not been received",
                overtaken.sentence());
        assertEquals(ImmutableSet.of(0, 1, 2, 3), overtaken.offending());
        assertEquals(
                ImmutableList.of(
                        "thread A: send 1 -> accepted returned before thread B called send 2",
                        "so 1 was accepted before 2, and must be received before it",
                        "thread C: receive -> 2",
                        "thread C: receive -> 1 was called only after that",
                        "so 2 was received while 1 was still ahead of it"),
                texts(overtaken));
        assertExplained(two.ordered(Ordering.PER_PRODUCER_FIFO), history);
        assertExplained(
                two,
                "A |send1: accepted   |",
                "B                    |send2: accepted|",
                "C                                        |receive: 2| |receive: 1|");
    }

    @Test
    void oneSendersMessagesInTheWrongOrderBreakTheOrderPerSender() {
        String[] history = {
            "A |send1: accepted| |send2: accepted|",
            "B                                        |receive: 2| |receive: 1|"
        };
        assertBreaks(Rule.ORD_2, two, history);
        assertBreaks(Rule.ORD_2, two.ordered(Ordering.PER_PRODUCER_FIFO), history);
        assertExplained(two.ordered(Ordering.UNORDERED), history);
        assertExplained(
                two,
                "A |send1: accepted| |send2: accepted|",
                "B                                        |receive: 2  |",
                "C                                                  |receive: 1|");
    }

    @Test
    void aMessageOvertakenForEverIsOutOfOrderAsLongAsNobodyFindsTheChannelEmpty() {
        assertBreaks(
                Rule.ORD_1,
                two,
                "A |send1: accepted|",
                "B                    |send2: accepted|",
                "C                                        |receive: 2|");
        assertBreaks(
                Rule.LOSS_1,
                two,
                "A |send1: accepted|",
                "B                    |send2: accepted|",
                "C                                        |receive: 2| |tryReceive: empty|");
    }

    @Test
    void aMessageNeverSeenBeforeTheChannelIsEmptyIsLost() {
        Diagnosis lost =
                assertBreaks(Rule.LOSS_1, two, "A |send1: accepted|", "B                    |tryReceive: empty|");
        assertEquals("1 was accepted and never received, and yet tryReceive answered empty", lost.sentence());
        assertBreaks(
                Rule.LOSS_1,
                two,
                "A |send1: accepted| |send2: accepted|",
                "B                                        |drain9: [2]|");
        assertBreaks(
                Rule.LOSS_1,
                unbounded,
                "A |send1: accepted|",
                "B                    |receive: blocked",
                "C                                           |tryReceive: empty|",
                "?                                       ?                           ?");
        assertExplained(two, "A      |send1: accepted|", "B |tryReceive: empty|");
    }

    @Test
    void aFalseEmptyIsNoLossWhenTheMessageIsReceivedLater() {
        Diagnosis missed = assertBreaks(
                Rule.LIN_1, two, "A |send1: accepted|", "B                    |tryReceive: empty| |receive: 1|");
        assertEquals("tryReceive answered empty although the channel holds [1]", missed.sentence());
        assertExplained(two, "A |send1: accepted     |", "B                    |tryReceive: empty| |receive: 1|");
    }

    @Test
    void aReceiverThatNobodyKnowsTheAnswerOfMayHaveTheMessage() {
        assertExplained(
                two,
                "A |send1: accepted| |send2: accepted|",
                "B                                       |tryReceive: pending",
                "C                                        |receive: 2| |tryReceive: empty|");
        assertBreaks(
                Rule.ORD_2,
                two,
                "A |send1: accepted| |send2: accepted|",
                "B                                                     |tryReceive: pending",
                "C                                        |receive: 2| |tryReceive: empty|");
    }

    @Test
    void anExceptionIsNeverExplained() {
        Diagnosis failed = assertBreaks(Rule.LIN_1, two, "A |send1: java.lang.IllegalStateException|");
        assertEquals("send 1 failed: java.lang.IllegalStateException", failed.sentence());
    }

    @Test
    void nullMustBeRejected() {
        assertBreaks(Rule.ARG_1, two, "A |nullSend: accepted|");
        assertBreaks(Rule.ARG_1, two, "A |nullTrySend: java.lang.IllegalStateException|");
        assertExplained(two, "A |nullSend: rejected|");
        assertExplained(two.acceptingNull(), "A |nullSend: accepted|");
    }

    private static ImmutableList<String> texts(Diagnosis diagnosis) {
        return diagnosis.because().stream().map(Reason::text).collect(ImmutableList.toImmutableList());
    }
}
