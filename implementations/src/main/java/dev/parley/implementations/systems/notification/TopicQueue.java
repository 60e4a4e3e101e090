package dev.parley.implementations.systems.notification;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * Publishing that returns at once: an event loop, or a thread for each message, looks for the one handler of its
 * topic, and calls it. What nobody handles is dropped in silence, and stays in the list of messages for ever.
 *
 * <p>From a course on distributed systems, its queue in TypeScript (event loop) and Python (threads).
 */
public final class TopicQueue {

    public static final String PUBLISHED = "published";
    public static final String MESSAGES = "messages";

    private TopicQueue() {}

    /**
     * Topics A and B, who subscribes to A, and who to B: a subscription puts a handler in the place of the one before.
     */
    public static Topology eventLoop(int messages, String... subscriptions) {
        Topology.Builder builder = Topology.named(
                        "TopicQueue-event-loop-N" + messages + "-" + String.join("-", subscriptions))
                .channel(PUBLISHED, ChannelSpec.unbounded())
                .channel(MESSAGES, ChannelSpec.unbounded())
                .channel("log", ChannelSpec.unbounded());
        List<Statement> main = new ArrayList<>();
        for (int i = 0; i < subscriptions.length; i++) {
            main.add(send(PUBLISHED, message("Subscribe", message(subscriptions[i]), number(i + 1))));
        }
        main.add(repeat(
                messages,
                let("i", variable("i").plus(1)),
                send(MESSAGES, variable("i")),
                send(PUBLISHED, message("Message", message("A"), variable("i")))));
        return builder.process("main", main.toArray(new Statement[0]))
                .observing("i")
                .server(
                        "loop",
                        forever(
                                receive(PUBLISHED, "next"),
                                when(
                                        variable("next").hasTag("Subscribe"),
                                        block(
                                                open(variable("next"), "Subscribe", "topic", "handler"),
                                                when(variable("topic").hasTag("A"), let("of A", variable("handler")))),
                                        block(
                                                open(variable("next"), "Message", "topic", "id"),
                                                when(
                                                        variable("of A").more(0),
                                                        send(
                                                                "log",
                                                                message(
                                                                        "Handled",
                                                                        variable("of A"),
                                                                        variable("id"))))))))
                .server("observer", observing())
                .observing("by first", "by second", "overtaken")
                .build();
    }

    /**
     * A thread for each message, each a daemon: it dies when the main thread ends.
     *
     * @param waits whether the main thread waits until all messages are handled
     */
    public static Topology threads(int messages, boolean waits) {
        Topology.Builder builder = Topology.named("TopicQueue-threads-N" + messages + (waits ? "" : "-hasty"))
                .channel("log", ChannelSpec.unbounded())
                .channel("done", ChannelSpec.unbounded())
                .channel("exit", ChannelSpec.bounded(messages));
        List<Statement> main = new ArrayList<>();
        for (int i = 1; i <= messages; i++) {
            builder.channel("start" + i, ChannelSpec.bounded(1));
            main.add(send("start" + i, i));
        }
        main.add(waits ? repeat(messages, receive("done")) : sequence());
        main.add(repeat(messages, send("exit", 1)));
        builder.process("main", main.toArray(new Statement[0]));
        for (int i = 1; i <= messages; i++) {
            builder.server(
                    "thread" + i,
                    receive("start" + i),
                    select(on(receive("exit"), stop()), on(send("log", message("Handled", number(1), number(i))))),
                    send("done", 1));
        }
        return builder.server("observer", observing())
                .observing("by first", "by second", "overtaken")
                .build();
    }

    private static Statement observing() {
        return forever(
                expect("log", "Handled", "handler", "id"),
                when(
                        variable("handler").is(1),
                        block(let("by first", variable("by first").plus(1))),
                        block(let("by second", variable("by second").plus(1)))),
                when(variable("id").less(variable("last")), let("overtaken", 1)),
                let("last", variable("id")));
    }

    private static Property handled(int first, int second) {
        return Property.atEnd(
                first + " are handled by the first subscriber, and " + second + " by the second",
                view -> view.number("observer", "by first") == first && view.number("observer", "by second") == second);
    }

    private static Property inOrder() {
        return Property.invariant("they are handled in order", view -> view.number("observer", "overtaken") == 0);
    }

    public static Study study() {
        return Study.of(
                "S64",
                "An asynchronous queue with topics, one of which nobody handles",
                Question.holds("What is published is handled", eventLoop(3, "A"), handled(3, 0)),
                Question.holds("in order, by an event loop", eventLoop(3, "A"), inOrder()),
                Question.holds(
                        "Publishing does not wait for that",
                        eventLoop(3, "A"),
                        Property.possible(
                                "all is published, and nothing handled",
                                view -> view.hasEnded("main") && view.number("observer", "by first") == 0)),
                Question.fails("Nobody is told of a topic without a handler", eventLoop(2, "B"), handled(2, 0)),
                Question.fails(
                        "Nothing is ever removed from the list of messages",
                        eventLoop(2, "A"),
                        Property.atEnd("nothing is left in the list", view -> view.size(MESSAGES) == 0)),
                Question.fails(
                        "A second subscriber takes the place of the first", eventLoop(2, "A", "A"), handled(2, 2)),
                Question.holds("who gets nothing any more", eventLoop(2, "A", "A"), handled(0, 2)),
                Question.fails("Threads overtake each other", threads(3, true), inOrder()),
                Question.holds("but do their work if somebody waits for them", threads(3, true), handled(3, 0)),
                Question.fails("or else may die before", threads(3, false), handled(3, 0)));
    }
}
