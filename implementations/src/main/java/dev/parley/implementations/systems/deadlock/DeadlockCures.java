package dev.parley.implementations.systems.deadlock;

import static dev.parley.model.system.Notation.MISSED;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.timedSend;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * The client and the fridge that deadlock on bounded queues, cured: by a design in which they never wait for each
 * other, and by timeouts, where everything depends on what is done after one.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24), which asks exactly that.
 */
public final class DeadlockCures {

    private DeadlockCures() {}

    /** Replies are collected by somebody else than who sends the requests: nobody waits in a circle. */
    public static Topology collector(int capacity, int requests) {
        return named("collector", capacity, requests, fridge())
                .process("client", repeat(requests, send("requests", 1)))
                .process("collector", count("served", requests, receive("replies")))
                .observing("served")
                .build();
    }

    /** The client takes a reply for every further request, once so many are out. */
    public static Topology window(int capacity, int requests, int most) {
        return named("window-" + most, capacity, requests, fridge())
                .process(
                        "client",
                        repeat(most, send("requests", 1)),
                        repeat(requests - most, receive("replies"), served(), send("requests", 1)),
                        repeat(most, receive("replies"), served()))
                .observing("served")
                .build();
    }

    /** The client gives up on the first request that takes too long, and leaves. */
    public static Topology clientLeaves(int capacity, int requests) {
        return named("client-leaves", capacity, requests, fridge())
                .process(
                        "client",
                        repeat(
                                requests,
                                timedSend("requests", number(1), "sent"),
                                when(variable("sent").is(MISSED), stop())),
                        repeat(requests, receive("replies")))
                .build();
    }

    /** The fridge gives up on a reply that takes too long, and goes on to the next request. */
    public static Topology fridgeSkips(int capacity, int requests) {
        Statement fridge = forever(receive("requests", "n"), timedSend("replies", variable("n"), "sent"));
        return named("fridge-skips", capacity, requests, fridge)
                .process(
                        "client", repeat(requests, send("requests", 1)), repeat(requests, receive("replies"), served()))
                .observing("served")
                .build();
    }

    /** The client takes a reply whenever a request takes too long, and then tries again. */
    public static Topology clientTakesReply(int capacity, int requests) {
        return named("client-takes-reply", capacity, requests, fridge())
                .process(
                        "client",
                        repeat(
                                requests,
                                timedSend("requests", number(1), "sent"),
                                loop(
                                        variable("sent").is(MISSED),
                                        receive("replies"),
                                        served(),
                                        timedSend("requests", number(1), "sent"))),
                        loop(variable("served").less(requests), receive("replies"), served()))
                .observing("served")
                .build();
    }

    private static Statement served() {
        return let("served", variable("served").plus(1));
    }

    private static Statement fridge() {
        return forever(receive("requests", "n"), send("replies", variable("n")));
    }

    private static Topology.Builder named(String name, int capacity, int requests, Statement fridge) {
        return Topology.named("DeadlockCures-" + name + "-q" + capacity + "-N" + requests)
                .channel("requests", ChannelSpec.bounded(capacity))
                .channel("replies", ChannelSpec.bounded(capacity))
                .server("fridge", fridge);
    }

    private static Property allServed(String process, int requests) {
        return Property.atEnd(requests + " are served", view -> view.number(process, "served") == requests);
    }

    public static Study study() {
        return Study.of(
                "S08",
                "Cures of the fridge's deadlock",
                Question.fails("Without a cure, 7 requests deadlock", DrinksFridge.of(2, 7), Property.noDeadlock()),
                Question.holds("A collector of replies breaks the circle", collector(2, 7), Property.noDeadlock()),
                Question.holds("and all are served", collector(2, 7), allServed("collector", 7)),
                Question.holds(
                        "A window of 2q + 1 requests never fills both queues", window(2, 8, 5), Property.noDeadlock()),
                Question.fails("one of 2q + 2 does", window(2, 8, 6), Property.noDeadlock()),
                Question.fails(
                        "A client that leaves after a timeout leaves the fridge waiting",
                        clientLeaves(2, 7),
                        Property.noDeadlock()),
                Question.fails(
                        "A fridge that skips a reply after a timeout leaves the client waiting",
                        fridgeSkips(2, 7),
                        Property.noDeadlock()),
                Question.holds(
                        "A client that takes a reply after a timeout, and tries again, gets through",
                        clientTakesReply(2, 7),
                        Property.noDeadlock()),
                Question.holds("and is served in full", clientTakesReply(2, 7), allServed("client", 7)));
    }
}
