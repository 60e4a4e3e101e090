package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.MISSED;
import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Requests that name a queue for replies and carry an id that their reply repeats, so that a client can have several
 * of them under way, and tell a late reply from the one that it waits for.
 *
 * <p>From a course on distributed systems.
 */
public final class CorrelatedReplies {

    public static final String REQUESTS = "requests";
    public static final String REPLIES = "replies";

    private CorrelatedReplies() {}

    /**
     * A client with so many requests under way, and two servers that overtake each other.
     *
     * @param correlated whether the client goes by the id of a reply; otherwise by the order in which they come
     */
    public static Topology underWay(int requests, boolean correlated) {
        return served("CorrelatedReplies-under-way" + requests + suffix(correlated), requests, 2)
                .process(
                        "client",
                        repeat(requests, let("id", variable("id").plus(1)), request()),
                        let("id", 0),
                        repeat(
                                requests,
                                expect(REPLIES, "Reply", "replied", "result"),
                                let(
                                        "id",
                                        correlated
                                                ? variable("replied")
                                                : variable("id").plus(1)),
                                claim(isResultOf("id"), "a reply is taken for that to its own request")))
                .build();
    }

    /** A client that waits for a reply only for some time, and then asks something else. */
    public static Topology late(int requests, boolean correlated) {
        Statement next = sequence(
                timedReceive(REPLIES, "reply", "answer"),
                when(variable("answer").is(DONE), open(variable("reply"), "Reply", "replied", "result")));
        return served("CorrelatedReplies-late" + requests + suffix(correlated), requests, 1)
                .process(
                        "client",
                        repeat(
                                requests,
                                let("id", variable("id").plus(1)),
                                request(),
                                next,
                                correlated
                                        ? loop(
                                                variable("answer")
                                                        .is(DONE)
                                                        .and(variable("replied").isNot(variable("id"))),
                                                next)
                                        : sequence(),
                                claim(
                                        variable("answer").is(MISSED).or(isResultOf("id")),
                                        "a reply is taken for that to its own request")))
                .build();
    }

    /** A client that reads only so many of the replies to its requests, in a queue with so much room, and goes away. */
    public static Topology abandoned(int requests, int room, int read) {
        return served("CorrelatedReplies-abandoned-N" + requests + "-q" + room + "-read" + read, room, 1)
                .process(
                        "client",
                        repeat(requests, let("id", variable("id").plus(1)), request()),
                        repeat(read, receive(REPLIES)))
                .build();
    }

    private static String suffix(boolean correlated) {
        return correlated ? "" : "-without-ids";
    }

    private static Statement request() {
        return send(REQUESTS, message("Request", variable("id"), channel(REPLIES)));
    }

    private static Condition isResultOf(String id) {
        return variable("result").is(variable(id).times(number(10)));
    }

    private static Topology.Builder served(String name, int room, int servers) {
        Topology.Builder builder = Topology.named(name)
                .channel(REQUESTS, ChannelSpec.bounded(2))
                .channel(REPLIES, ChannelSpec.bounded(room));
        for (int i = 1; i <= servers; i++) {
            builder.server(
                    "server" + i,
                    forever(
                            expect(REQUESTS, "Request", "id", "replies"),
                            send(
                                    variable("replies"),
                                    message(
                                            "Reply",
                                            variable("id"),
                                            variable("id").times(number(10))))));
        }
        return builder;
    }

    public static Study study() {
        return Study.of(
                "S65",
                "Replies by queue and correlation id",
                Question.holds("By its id, each reply finds its request", underWay(4, true), Property.claims()),
                Question.holds("and all come", underWay(4, true), Property.noDeadlock()),
                Question.fails("by their order, they do not", underWay(4, false), Property.claims()),
                Question.holds("A late reply is told by its id", late(3, true), Property.claims()),
                Question.fails("without one it is taken for the next", late(3, false), Property.claims()),
                Question.fails(
                        "A queue that nobody reads any more holds up the server",
                        abandoned(4, 2, 1),
                        Property.noDeadlock()),
                Question.holds("unless there is room for all", abandoned(4, 3, 1), Property.noDeadlock()));
    }
}
