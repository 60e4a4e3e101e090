package dev.parley.implementations.systems.addressing;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * The order of messages is kept for each sender and receiver, and for nobody else: what two senders send meets in any
 * order, even if one sent only after it knew that the other had.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class MessageRace {

    public static final String MAILBOX = "mailbox";

    private MessageRace() {}

    /** Two senders who know nothing of each other. */
    public static Topology independent(int messages) {
        return Topology.named("MessageRace-N" + messages)
                .channel(MAILBOX, ChannelSpec.unbounded())
                .process("first", counting(10, messages))
                .process("second", counting(20, messages))
                .process("receiver", receiving(2 * messages))
                .observing("crossed")
                .build();
    }

    /** A sender who tells a second one when it has sent; they share the receiver's mailbox. */
    public static Topology informed(Ordering ordering, int messages) {
        return Topology.named("MessageRace-informed-" + ordering + "-N" + messages)
                .channel(MAILBOX, ChannelSpec.unbounded().ordered(ordering))
                .channel("told", ChannelSpec.bounded(1))
                .process("first", counting(10, messages), send("told", 1))
                .process("second", receive("told"), counting(20, messages))
                .process("receiver", receiving(2 * messages))
                .observing("crossed")
                .build();
    }

    private static Statement counting(int from, int messages) {
        return repeat(
                messages,
                send(MAILBOX, variable("i").plus(from)),
                let("i", variable("i").plus(1)));
    }

    /** Takes all, and notes whether one of the first sender's comes after one of the second's. */
    private static Statement receiving(int messages) {
        return repeat(
                messages,
                receive(MAILBOX, "message"),
                when(
                        variable("message").less(20),
                        block(
                                claim(variable("message").is(variable("first").plus(10)), "the first's are in order"),
                                let("first", variable("first").plus(1)),
                                when(variable("second").more(0), let("crossed", 1))),
                        block(
                                claim(variable("message").is(variable("second").plus(20)), "the second's are in order"),
                                let("second", variable("second").plus(1)))));
    }

    private static Property firstComesFirst() {
        return Property.invariant(
                "the first's come before the second's", view -> view.number("receiver", "crossed") == 0);
    }

    public static Study study() {
        return Study.of(
                "S39",
                "Order for each pair of sender and receiver only: the message race",
                Question.holds("Each sender's messages stay in order", independent(3), Property.claims()),
                Question.fails("those of two senders mix", independent(3), firstComesFirst()),
                Question.holds(
                        "In one queue, who sends later is received later",
                        informed(Ordering.TOTAL_FIFO, 2),
                        firstComesFirst()),
                Question.fails(
                        "Over a link for each sender, even a message that was sent later may be first",
                        informed(Ordering.PER_PRODUCER_FIFO, 2),
                        firstComesFirst()),
                Question.holds(
                        "although each link keeps its order",
                        informed(Ordering.PER_PRODUCER_FIFO, 2),
                        Property.claims()));
    }
}
