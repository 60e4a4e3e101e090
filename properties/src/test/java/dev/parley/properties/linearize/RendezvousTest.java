package dev.parley.properties.linearize;

import static dev.parley.properties.linearize.Verdicts.assertBreaks;
import static dev.parley.properties.linearize.Verdicts.assertExplained;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Relaxation;
import dev.parley.model.rule.Rule;
import org.junit.jupiter.api.Test;

/** On a rendezvous nothing is held, and both sides meet. */
class RendezvousTest {

    private final ChannelSpec spec = ChannelSpec.rendezvous();

    @Test
    void bothSidesMeetWhileTheyOverlap() {
        assertExplained(
                spec, "A |send1: accepted|       |send2: accepted|", "B                 |receive: 1| |receive: 2|");
        assertEquals(
                "send 1 was accepted before its receiver came",
                assertBreaks(Rule.RDV_1, spec, "A |send1: accepted|", "B                   |receive: 1|")
                        .sentence());
    }

    @Test
    void theOrderSaysWhoMetWhom() {
        LinearizationResult judgement = Judge.of(spec)
                .judge(Timeline.of("A |send1: accepted|", "B |send2: accepted|", "C    |receive: 2| |receive: 1|"));
        assertEquals(new LinearizationResult.Explained(ImmutableList.of(1, 2, 0, 3)), judgement);
    }

    @Test
    void bothSidesMeetOrNeither() {
        assertBreaks(Rule.RDV_1, spec, "A |send1: accepted|", "B     |tryReceive: empty|");
        assertBreaks(Rule.RDV_1, spec, "A |trySend1: refused|", "B     |receive: 1|");
        assertBreaks(Rule.RDV_1, spec, "A |send1: blocked", "B     |receive: 1|");
    }

    @Test
    void aMessageIsNotHandedToTheThirdWhoComesLater() {
        assertBreaks(
                Rule.RDV_1, spec, "A |send1: accepted|", "B |send2: accepted|", "C      |receive: 1|  |receive: 2|");
    }

    @Test
    void senderAndReceiverDoNotBothWait() {
        assertBreaks(Rule.BLK_1, spec, "A |send1: blocked", "B |receive: blocked", "?                      ?");
        assertBreaks(
                Rule.BLK_1,
                spec,
                "A |send1:              accepted|",
                "B |receive:                   1|",
                "?                   ?");
        assertExplained(spec, "A |send1: blocked", "B |send2: blocked", "?                      ?");
        assertExplained(spec, "A |receive: blocked", "?                      ?");
    }

    @Test
    void anOfferMayFailUnlessSomebodyWasSeenWaiting() {
        assertExplained(
                spec,
                "A        |trySend1: refused|",
                "B |receive:                         2|",
                "C                              |send2: accepted|");
        assertBreaks(
                Rule.CAP_2,
                spec,
                "A        |trySend1: refused|",
                "B |receive:                         2|",
                "C                              |send2: accepted|",
                "?      ?");
        assertExplained(
                spec,
                "A        |trySend1: refused|",
                "B |receive:                         2|",
                "C                         |send2: accepted|",
                "?      ?");
        assertBreaks(
                Rule.CAP_2,
                spec,
                "A        |trySend1: refused|",
                "B |receive: blocked",
                "?      ?                          ?");
    }

    @Test
    void aPollMayFailUnlessSomebodyWasSeenWaiting() {
        assertBreaks(
                Rule.LIN_1,
                spec,
                "A |send1:                                accepted|",
                "B             |tryReceive: empty| |receive:   1|",
                "?        ?");
        assertBreaks(
                Rule.BLK_1,
                spec,
                "A |send1:                                         accepted|",
                "B             |timedReceive.5ms: timed out| |receive:   1|",
                "?        ?");
        assertExplained(
                spec,
                "A |send1:                                accepted|",
                "B             |tryReceive: empty| |receive:   1|");
        assertExplained(
                spec,
                "A |send1:     !                       interrupted|",
                "B             |tryReceive: empty|",
                "?        ?");
    }

    @Test
    void aDrainMeetsTheSendersThatAreThereTogether() {
        String[] apart = {"A |send1: accepted|  |send2: accepted|", "B            |drain5: [1, 2]       |"};
        assertExplained(spec, "A |send1: accepted|", "B    |send2: accepted|", "C            |drain5: [2, 1]|");
        assertBreaks(Rule.BULK_1, spec, apart);
        assertExplained(spec.relaxed(Relaxation.DRAIN_NOT_ATOMIC), apart);
        assertBreaks(
                Rule.BULK_1, spec, "A |send1: accepted|", "B    |send2: accepted|", "C            |drain1: [2, 1]|");
    }

    @Test
    void aPendingDrainMayHaveMetSendersTogetherOnly() {
        assertExplained(spec, "A |send1: accepted|", "B    |send2: accepted|", "C            |drain5: pending");
        assertBreaks(Rule.RDV_1, spec, "A |send1: accepted|  |send2: accepted|", "B            |drain5: pending");
        assertBreaks(
                Rule.RDV_1, spec, "A |send1: accepted|", "B    |send2: accepted|", "C            |drain1: pending");
    }

    @Test
    void nothingIsSeenOfARendezvous() {
        assertExplained(spec, "A |send1: blocked", "B     |size: 0| |remainingCapacity: 0| |peek: empty|");
        assertBreaks(Rule.OBS_1, spec, "A |send1: blocked", "B     |size: 1|");
        assertBreaks(Rule.OBS_1, spec, "A |send1: blocked", "B     |peek: 1|");
    }
}
