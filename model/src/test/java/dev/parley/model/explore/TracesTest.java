package dev.parley.model.explore;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.parley.model.channel.ChannelSpec;
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

        assertEquals("it is not true that the item is 2", trace.sentence());
        assertEquals(2, trace.length());
        assertEquals(
                ImmutableMap.of("queue", ImmutableList.of()),
                trace.steps().getLast().contents());
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

    private static Topology handOver(Statement... receiver) {
        return Topology.named("hand over")
                .channel("queue", ChannelSpec.bounded(1))
                .process("sender", send("queue", 1))
                .process("receiver", receiver)
                .build();
    }

    private static Trace trace(Property property, Topology topology) {
        return switch (Explorer.of(topology).asking(property).explore().of(property)) {
            case Finding.Holds(var witness) -> witness.orElseThrow();
            case Finding.Fails(var counterexample) -> counterexample.orElseThrow();
            case Finding.Unknown(String reason) -> throw new AssertionError(reason);
        };
    }
}
