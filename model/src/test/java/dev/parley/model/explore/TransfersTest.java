package dev.parley.model.explore;

import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.transfer;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** Senders that wait until their messages are received. */
final class TransfersTest {

    @Test
    void aSenderThatWaitsLeavesNoRoomForItsNextMessage() {
        Property one = Property.invariant("one message at most", view -> view.size("queue") <= 1);
        assertTrue(explore(count("i", 3, transfer("queue", variable("i"))), 0, one)
                .holds());
    }

    @Test
    void aMessageWhoseSenderHasCrashedReleasesNobody() {
        assertTrue(explore(repeat(2, transfer("queue", number(1))), 1, Property.noDeadlock())
                .holds());
    }

    @Test
    void aSenderThatBeginsAnewWaitsForItsNewMessage() {
        Property received = Property.atEnd(
                "the last message was received", view -> view.hasEnded("sender") && view.size("queue") == 0);
        assertTrue(explore(transfer("queue", number(1)), 1, received).holds());
        Property early = Property.possible(
                "the sender ends before its message is received",
                view -> view.hasEnded("sender") && view.size("queue") > 0);
        assertTrue(explore(transfer("queue", number(1)), 1, early).fails());
    }

    @Test
    void nothingIsTransferredToAChannelThatDuplicates() {
        Topology.Builder topology = Topology.named("duplicates")
                .channel("queue", ChannelSpec.bounded(2).duplicating(1))
                .process("sender", transfer("queue", number(1)));
        Explorer explorer = Explorer.of(topology.build());
        assertEquals(
                "a channel that duplicates messages cannot tell when one was received: transfer nothing to it",
                assertThrows(IllegalArgumentException.class, explorer::explore).getMessage());
    }

    private static PropertyResult explore(Statement sender, int crashes, Property property) {
        Topology topology = Topology.named("transfer")
                .channel("queue", ChannelSpec.bounded(2))
                .process("sender", sender)
                .crashing(crashes)
                .server(
                        "receiver",
                        forever(receive("queue", "item"), claim(variable("item").more(0), "an item")))
                .build();
        return Explorer.of(topology).asking(property).explore().of(property);
    }
}
