package dev.parley.implementations.systems.notification;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Topics, and subscribers whose callbacks the publisher runs itself, one after another; one of them fails, or never
 * comes back. With a queue for each subscriber nobody waits for a slow one, until the queue is full.
 *
 * <p>From an article on message passing in operating systems.
 */
public final class PublishSubscribe {

    private PublishSubscribe() {}

    /** What the first subscriber does with its first message. */
    public enum First {
        WORKS,
        FAILS,
        DIES
    }

    /** What the publisher does about a callback that fails. */
    public enum Failures {
        /** It catches the failure and goes on with the next subscriber, as in the source. */
        CAUGHT,
        /** The failure ends it. */
        UNCAUGHT
    }

    /** News 1 and 2 for two subscribers, and an alert in between for a third one, as callbacks. */
    public static Topology callbacks(First first, Failures failures) {
        return Topology.named("PublishSubscribe-first-" + first + "-" + failures)
                .channel("reader", ChannelSpec.rendezvous())
                .channel("bot", ChannelSpec.rendezvous())
                .channel("alarm", ChannelSpec.rendezvous())
                .channel("reader returns", ChannelSpec.rendezvous())
                .channel("bot returns", ChannelSpec.rendezvous())
                .channel("alarm returns", ChannelSpec.rendezvous())
                .process(
                        "publisher",
                        call("reader", message("News", number(1)), failures),
                        call("bot", message("News", number(1)), failures),
                        call("alarm", message("Alert", number(1)), failures),
                        call("reader", message("News", number(2)), failures),
                        call("bot", message("News", number(2)), failures))
                .server(
                        "reader",
                        switch (first) {
                            case WORKS -> subscriber("reader", "News");
                            case FAILS ->
                                sequence(
                                        receive("reader"),
                                        send("reader returns", message("Failed")),
                                        subscriber("reader", "News"));
                            case DIES -> sequence(receive("reader"), crash());
                        })
                .server("bot", subscriber("bot", "News"))
                .observing("count")
                .server("alarm", subscriber("alarm", "Alert"))
                .observing("count")
                .build();
    }

    /** Two subscribers with queues of their own, of which the first takes nothing. */
    public static Topology queues(int capacity, int messages) {
        return Topology.named("PublishSubscribe-queues" + capacity + "-N" + messages)
                .channel("reader", ChannelSpec.bounded(capacity))
                .channel("bot", ChannelSpec.bounded(capacity))
                .process(
                        "publisher",
                        repeat(
                                messages,
                                send("reader", message("News", number(1))),
                                send("bot", message("News", number(1)))))
                .process("reader", crash())
                .server(
                        "bot",
                        forever(receive("bot"), let("count", variable("count").plus(1))))
                .observing("count")
                .build();
    }

    /** A subscriber that may come too late. */
    public static Topology late() {
        return Topology.named("PublishSubscribe-late")
                .channel("broker", ChannelSpec.bounded(2))
                .channel("reader", ChannelSpec.bounded(2))
                .process("publisher", send("broker", message("News", number(1))))
                .server(
                        "broker",
                        forever(
                                receive("broker", "message"),
                                when(
                                        variable("message").hasTag("Subscribe"),
                                        block(let("subscribed", 1)),
                                        block(when(
                                                variable("subscribed").is(1), send("reader", variable("message")))))))
                .process("reader", send("broker", message("Subscribe")), receive("reader"))
                .build();
    }

    private static Statement call(String subscriber, Expression message, Failures failures) {
        return sequence(
                send(subscriber, message),
                receive(subscriber + " returns", "outcome"),
                when(variable("outcome").hasTag("Failed"), failures == Failures.CAUGHT ? sequence() : stop()));
    }

    private static Statement subscriber(String name, String topic) {
        return forever(
                receive(name, "message"),
                claim(variable("message").hasTag(topic), name + " hears of nothing but its topic"),
                let("count", variable("count").plus(1)),
                send(name + " returns", message("Done")));
    }

    private static Property counts(int news, int alerts) {
        return Property.atEnd(
                "bot got " + news + " pieces of news, and alarm " + alerts + " alerts",
                view -> view.number("bot", "count") == news && view.number("alarm", "count") == alerts);
    }

    public static Study study() {
        return Study.of(
                "S54",
                "Publishing by topic, by callbacks, to a subscriber that fails",
                Question.holds(
                        "Everybody gets all of their topic", callbacks(First.WORKS, Failures.CAUGHT), counts(2, 1)),
                Question.holds("and nothing else", callbacks(First.WORKS, Failures.CAUGHT), Property.claims()),
                Question.holds(
                        "A failure that is caught does the others no harm",
                        callbacks(First.FAILS, Failures.CAUGHT),
                        counts(2, 1)),
                Question.fails(
                        "one that is not keeps the message from them",
                        callbacks(First.FAILS, Failures.UNCAUGHT),
                        counts(2, 1)),
                Question.fails(
                        "A callback that never returns holds up the publisher",
                        callbacks(First.DIES, Failures.CAUGHT),
                        Property.noDeadlock()),
                Question.fails("and all subscribers behind it", callbacks(First.DIES, Failures.CAUGHT), counts(2, 1)),
                Question.holds("Queues take messages for one who does not", queues(2, 2), Property.noDeadlock()),
                Question.fails("as long as there is room", queues(2, 3), Property.noDeadlock()),
                Question.fails("Who subscribes late has missed what was published", late(), Property.noDeadlock()));
    }
}
