package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Topology;

/**
 * A sender and the mailbox of a receiver. A bounded one slows its sender down, or refuses or drops what it has no
 * room for; one without a bound takes everything, and grows.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class Mailbox {

    public static final String MAILBOX = "mailbox";

    private Mailbox() {}

    /** A mailbox with a bound, and what becomes of messages for which it has no room. */
    public static Topology bounded(int capacity, Overflow overflow, int messages) {
        return of(overflow + "-" + capacity, ChannelSpec.bounded(capacity).overflowing(overflow), messages);
    }

    /** A mailbox without a bound. */
    public static Topology unbounded(int messages) {
        return of("unbounded", ChannelSpec.unbounded(), messages);
    }

    private static Topology of(String name, ChannelSpec mailbox, int messages) {
        return Topology.named("Mailbox-" + name + "-N" + messages)
                .channel(MAILBOX, mailbox)
                .process(
                        "sender",
                        repeat(
                                messages,
                                send(MAILBOX, variable("sent").plus(1), "answer"),
                                let("sent", variable("sent").plus(1)),
                                let("accepted", variable("accepted").plus(variable("answer")))))
                .observing("sent", "accepted")
                .server(
                        "receiver",
                        forever(
                                receive(MAILBOX, "last"),
                                let("taken", variable("taken").plus(1))))
                .observing("last", "taken")
                .build();
    }

    private static int ahead(View view) {
        return view.number("sender", "sent") - view.number("receiver", "taken");
    }

    private static Property nothingLostUntold() {
        return Property.atEnd(
                "all that was accepted was taken",
                view -> view.number("receiver", "taken") == view.number("sender", "accepted"));
    }

    private static Property lastTaken(int messages) {
        return Property.atEnd("the last message was taken", view -> view.number("receiver", "last") == messages);
    }

    public static Study study() {
        return Study.of(
                "S30",
                "A mailbox, bounded or not, and what it does when it is full",
                Question.holds(
                        "A bounded mailbox slows its sender down",
                        bounded(2, Overflow.BLOCK, 5),
                        Property.invariant("the sender is at most 2 ahead", view -> ahead(view) <= 2)),
                Question.holds("and loses nothing", bounded(2, Overflow.BLOCK, 5), nothingLostUntold()),
                Question.fails(
                        "One without a bound has no backpressure",
                        unbounded(5),
                        Property.invariant("the sender is at most 4 ahead", view -> ahead(view) <= 4)),
                Question.holds(
                        "What is refused, its sender knows of", bounded(2, Overflow.REFUSE, 5), nothingLostUntold()),
                Question.fails(
                        "but it is not sent again by itself",
                        bounded(2, Overflow.REFUSE, 5),
                        Property.atEnd("all 5 messages were taken", view -> view.number("receiver", "taken") == 5)),
                Question.fails(
                        "What is dropped, its sender does not know of",
                        bounded(2, Overflow.DROP_NEWEST, 5),
                        nothingLostUntold()),
                Question.holds(
                        "Who drops the oldest keeps the news", bounded(2, Overflow.DROP_OLDEST, 5), lastTaken(5)),
                Question.fails("who drops the newest does not", bounded(2, Overflow.DROP_NEWEST, 5), lastTaken(5)));
    }
}
