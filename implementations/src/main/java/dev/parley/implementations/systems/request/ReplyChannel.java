package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Requests that carry the channel on which their reply is expected, so that a server that knows nobody answers the
 * right one. With one channel of replies for everybody, clients get each other's.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class ReplyChannel {

    public static final String REQUESTS = "requests";

    private ReplyChannel() {}

    /** Clients that ask one at a time. */
    public static Topology of(int clients, int requests, boolean ownChannels) {
        Topology.Builder builder = Topology.named(
                        "ReplyChannel-K" + clients + "-N" + requests + (ownChannels ? "" : "-shared"))
                .channel(REQUESTS, ChannelSpec.bounded(1));
        for (int i = 1; i <= (ownChannels ? clients : 1); i++) {
            builder.channel("replies" + i, ChannelSpec.bounded(1));
        }
        for (int i = 1; i <= clients; i++) {
            String replies = "replies" + (ownChannels ? i : 1);
            builder.process(
                    "client" + i,
                    repeat(
                            requests,
                            let("asked", variable("asked").plus(10 * i)),
                            send(REQUESTS, message("Request", variable("asked"), channel(replies))),
                            receive(replies, "reply"),
                            claim(
                                    variable("reply").is(variable("asked").plus(1)),
                                    "client" + i + " gets the reply to its request")));
        }
        return builder.server("server", serving()).build();
    }

    /** A client that asks twice before it reads, and two servers. */
    public static Topology askingTwice(boolean channelForEachRequest) {
        String second = channelForEachRequest ? "replies2" : "replies1";
        return Topology.named("ReplyChannel-ahead-" + (channelForEachRequest ? "one-each" : "one-for-both"))
                .channel(REQUESTS, ChannelSpec.bounded(1))
                .channel("replies1", ChannelSpec.bounded(2))
                .channel("replies2", ChannelSpec.bounded(2))
                .process(
                        "client",
                        send(REQUESTS, message("Request", number(10), channel("replies1"))),
                        send(REQUESTS, message("Request", number(20), channel(second))),
                        receive("replies1", "reply"),
                        claim(variable("reply").is(11), "the first reply is that to the first request"),
                        receive(second, "reply"),
                        claim(variable("reply").is(21), "the second reply is that to the second request"))
                .server("server1", serving())
                .server("server2", serving())
                .build();
    }

    private static Statement serving() {
        return forever(
                expect(REQUESTS, "Request", "payload", "reply"),
                send(variable("reply"), variable("payload").plus(1)));
    }

    public static Study study() {
        return Study.of(
                "S34",
                "A request that carries the channel of its reply",
                Question.holds("Each client gets the replies to its requests", of(3, 2, true), Property.claims()),
                Question.holds("and nobody waits for ever", of(3, 2, true), Property.noDeadlock()),
                Question.fails(
                        "With one channel for all, clients get each other's", of(2, 1, false), Property.claims()),
                Question.holds(
                        "One who asks ahead needs a channel for each request", askingTwice(true), Property.claims()),
                Question.fails("a channel for each client is not enough", askingTwice(false), Property.claims()));
    }
}
