package dev.parley.model.explore;

import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** What is said of a topology some of whose runs are cut short because a process claims what is not true. */
final class BrokenClaimsTest {

    /** The receiver waits for a second item in vain, but only after its claim. */
    private static Topology claiming(int expected) {
        return Topology.named("claiming " + expected)
                .channel("queue", ChannelSpec.bounded(1))
                .process("sender", send("queue", 1))
                .process(
                        "receiver",
                        receive("queue", "item"),
                        claim(variable("item").is(expected), "the item is " + expected),
                        receive("queue"))
                .build();
    }

    @Test
    void whatWouldComeAfterwardsIsNotKnown() {
        PropertyResult finding = finding(claiming(2), Property.noDeadlock());
        assertEquals(new PropertyResult.Unknown("some runs are cut short by a broken claim (the item is 2)"), finding);
    }

    @Test
    void norWhetherSomethingIsPossible() {
        Property never = Property.possible("the receiver has ended", view -> view.hasEnded("receiver"));
        assertTrue(finding(claiming(2), never) instanceof PropertyResult.Unknown);
    }

    @Test
    void theClaimItselfFailsAndSoDoesWhatWentWrongBefore() {
        assertTrue(finding(claiming(2), Property.claims()).fails());
        Property empty = Property.invariant("the queue is empty", view -> view.size("queue") == 0);
        assertTrue(finding(claiming(2), empty).fails());
    }

    @Test
    void aClaimThatIsTrueCutsNothing() {
        assertTrue(finding(claiming(1), Property.noDeadlock()).fails());
    }

    private static PropertyResult finding(Topology topology, Property property) {
        return Explorer.of(topology).asking(property).explore().of(property);
    }
}
