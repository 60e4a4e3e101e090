package dev.parley.model.explore;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** What a counterexample tells about each step, and at the end. */
final class TracesTest {

    @Test
    void aClaimIsBrokenInTheStateAfterTheStepThatBreaksIt() {
        Trace trace = trace(
                Property.claims(),
                handOver(receive("queue", "item"), claim(variable("item").is(2), "the item is 2")));

        assertEquals("it is not true that the item is 2 (item is 1)", trace.sentence());
        assertEquals(2, trace.length());
        assertEquals(
                ImmutableMap.of("queue", ImmutableList.of()),
                trace.steps().getLast().contents());
    }

    @Test
    void anInvariantIsBrokenByTheValuesThatAreObserved() {
        Topology topology = Topology.named("observed")
                .channel("queue", ChannelSpec.bounded(1))
                .process("sender", send("queue", 7))
                .process("receiver", receive("queue", "item"))
                .observing("item")
                .build();
        assertEquals(
                "it is not true that nothing is received (receiver.item is 7)",
                trace(Property.invariant("nothing is received", view -> view.number("receiver", "item") == 0), topology)
                        .sentence());
    }

    @Test
    void whatIsWrongWithoutAClaimIsSaidAsItIs() {
        Topology topology = Topology.named("closed")
                .channel("queue", ChannelSpec.bounded(1).closing(Closing.DRAINS))
                .process("sender", close("queue"), send("queue", 1))
                .build();
        assertEquals(
                "sender goes on as if it could send 1 to queue, but the channel is closed",
                trace(Property.claims(), topology).sentence());
    }

    @Test
    void aStepThatIsTheLastOfAProcessSaysSo() {
        Trace trace = trace(
                Property.possible("the receiver has ended", view -> view.hasEnded("receiver")),
                handOver(receive("queue")));

        assertEquals("accepted, and ends", trace.steps().get(1).outcome());
        assertEquals("received, and ends", trace.steps().get(2).outcome());
    }

    @Test
    void theReceiverOfAMeetingEndsByNameAndItsSenderWithoutOne() {
        Trace trace = trace(
                Property.possible("all have ended", View::allHaveEnded),
                Topology.named("meeting")
                        .channel("queue", ChannelSpec.rendezvous())
                        .process("sender", send("queue", 1))
                        .process("receiver", receive("queue"))
                        .build());

        assertEquals(
                "received, and ends, and receiver ends", trace.steps().get(1).outcome());
    }

    @Test
    void onlyTheStepAfterWhichAProcessCrashesSaysSo() {
        Topology topology = handOver(repeat(1, receive("queue"), choose(block(crash()), block(receive("queue")))));

        assertEquals(
                "received, and crashes",
                trace(Property.possible("the receiver has ended", view -> view.hasEnded("receiver")), topology)
                        .steps()
                        .getLast()
                        .outcome());
        assertEquals(
                "received",
                trace(Property.noDeadlock(), topology).steps().getLast().outcome());
    }

    @Test
    void aPauseSaysWhatItIsFor() {
        Trace trace = trace(
                Property.possible("the receiver has ended", view -> view.hasEnded("receiver")),
                handOver(pause(), pause("look around")));

        assertEquals("pause", trace.steps().get(1).operation());
        assertEquals("look around", trace.steps().get(2).operation());
    }

    private static Topology handOver(Statement... receiver) {
        return Topology.named("hand over")
                .channel("queue", ChannelSpec.bounded(1))
                .process("sender", send("queue", 1))
                .process("receiver", receiver)
                .build();
    }

    private static Trace trace(Property property, Topology topology) {
        return switch (Explorer.of(topology).asking(property).explore().of(property)) {
            case PropertyResult.Holds(var witness) -> witness.orElseThrow();
            case PropertyResult.Fails(var counterexample) -> counterexample.orElseThrow();
            case PropertyResult.Unknown(String reason) -> throw new AssertionError(reason);
        };
    }
}
