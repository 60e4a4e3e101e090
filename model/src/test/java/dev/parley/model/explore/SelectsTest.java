package dev.parley.model.explore;

import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import org.junit.jupiter.api.Test;

/** Which branches of a select can be taken. */
final class SelectsTest {

    private static final Property SECOND_IS_FIRST =
            Property.possible("the second message was taken first", view -> view.number("receiver", "first") == 2);

    @Test
    void branchesOnOneChannelTakeItsFirstMessageThatMatchesAnyOfThem() {
        assertEquals(false, isPossible(Ordering.TOTAL_FIFO, eitherTag()));
        assertEquals(false, isPossible(Ordering.PER_PRODUCER_FIFO, eitherTag()));
    }

    @Test
    void aBranchLeavesMessagesWhereTheyAreThatMatchNone() {
        assertEquals(
                true, isPossible(Ordering.TOTAL_FIFO, select(on(receive("queue", tagged("two")), let("first", 2)))));
    }

    @Test
    void aBranchWhoseGuardIsFalseDoesNotMatch() {
        Statement.Select guarded = select(
                on(variable("never").is(1), receive("queue", tagged("one")), let("first", 1)),
                on(receive("queue", tagged("two")), let("first", 2)));
        assertEquals(true, isPossible(Ordering.TOTAL_FIFO, guarded));
    }

    @Test
    void withoutAnOrderAnyMessageCanBeTaken() {
        assertEquals(true, isPossible(Ordering.UNORDERED, eitherTag()));
    }

    @Test
    void aServerThatCouldNotSendAtTheMomentMayWaitForMessages() {
        Topology topology = Topology.named("guarded server")
                .channel("commands", ChannelSpec.bounded(1))
                .channel("events", ChannelSpec.bounded(1))
                .process("client", send("commands", 0))
                .server(
                        "server",
                        forever(select(
                                on(receive("commands", "active")),
                                on(variable("active").is(1), send("events", 1)))))
                .build();
        assertEquals(true, holds(topology, Property.noDeadlock()));
    }

    private static Statement.Select eitherTag() {
        return select(
                on(receive("queue", tagged("two")), let("first", 2)),
                on(receive("queue", tagged("one")), let("first", 1)));
    }

    private static boolean isPossible(Ordering ordering, Statement.Select receiver) {
        Topology topology = Topology.named("select")
                .channel("queue", ChannelSpec.bounded(2).ordered(ordering))
                .process("sender", send("queue", message("one")), send("queue", message("two")))
                .process("receiver", receiver)
                .observing("first")
                .build();
        return holds(topology, SECOND_IS_FIRST);
    }

    private static boolean holds(Topology topology, Property property) {
        return Explorer.of(topology).asking(property).explore().of(property).holds();
    }
}
