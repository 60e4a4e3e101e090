package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.equalTo;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Messages that arrive in order, or do not; and a receiver that puts them back in order by their numbers.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina): sequence, in order and out of order.
 */
public final class MessageSequence {

    private MessageSequence() {}

    /** The receiver takes messages as they come. */
    public static Topology asTheyCome(String name, ChannelSpec transport, int messages) {
        return with(name, transport, messages, receive("messages", "number"));
    }

    /** The receiver takes the message whose number is next, and leaves the others where they are. */
    public static Topology byNumber(String name, ChannelSpec transport, int messages) {
        return with(
                "by-number-" + name,
                transport,
                messages,
                sequence(receive("messages", equalTo(variable("i"))), let("number", variable("i"))));
    }

    private static Topology with(String name, ChannelSpec transport, int messages, Statement take) {
        return Topology.named("MessageSequence-" + name + "-" + messages)
                .channel("messages", transport)
                .process("sender", count("i", messages, send("messages", variable("i"))))
                .process(
                        "receiver",
                        count(
                                "i",
                                messages,
                                take,
                                claim(variable("number").is(variable("i")), "message i is number i"),
                                let("sum", variable("sum").plus(variable("number")))))
                .observing("sum")
                .build();
    }

    public static Study study() {
        ChannelSpec queue = ChannelSpec.bounded(3);
        Topology inOrder = asTheyCome("in-order", queue, 6);
        Topology outOfOrder = asTheyCome("out-of-order", queue.ordered(Ordering.UNORDERED), 6);
        Topology numbered = byNumber("out-of-order", queue.ordered(Ordering.UNORDERED), 6);
        Topology latestFirst = byNumber("latest-first", queue.ordered(Ordering.LIFO), 6);
        return Study.of(
                "S11",
                "A sequence of messages, in order and out of order",
                Question.holds("In order of arrival is in order of sending", inOrder, Property.claims()),
                Question.fails("not if the transport keeps no order", outOfOrder, Property.claims()),
                Question.fails(
                        "nor if one message may overtake another",
                        asTheyCome("overtaking", queue.reordering(1), 6),
                        Property.claims()),
                Question.holds("Numbers restore the order", numbered, Property.claims()),
                Question.holds("and nobody waits for ever for a number", numbered, Property.noDeadlock()),
                Question.holds("nor if the latest message comes first", latestFirst, Property.noDeadlock()),
                Question.fails(
                        "but does for one that was lost", byNumber("lossy", queue.losing(1), 6), Property.noDeadlock()),
                Question.holds(
                        "All messages arrive",
                        numbered,
                        Property.atEnd("1 to 6 make 21", view -> view.number("receiver", "sum") == 21)));
    }
}
