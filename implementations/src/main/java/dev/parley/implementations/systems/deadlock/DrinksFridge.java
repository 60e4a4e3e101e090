package dev.parley.implementations.systems.deadlock;

import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Family;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that send all their requests before they take the first reply, and a fridge that answers one request at a
 * time, over bounded queues. The fridge holds one message in its hand, so that with capacity q on both sides a client
 * and the fridge deadlock as soon as there are 2q + 2 requests, each waiting for the other to take what it has sent.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24), whose bound of "more than 2q" is off by one.
 */
public final class DrinksFridge {

    public static final String REQUESTS = "requests";
    public static final String REPLIES = "replies";

    private DrinksFridge() {}

    /** One client, for a capacity of both queues, and a number of requests. */
    public static Topology of(int capacity, int requests) {
        return of(capacity, capacity, 1, requests);
    }

    /**
     * One client, and several workers that share both queues.
     *
     * @param requestCapacity 0 for a rendezvous
     * @param replyCapacity 0 for a rendezvous
     */
    public static Topology of(int requestCapacity, int replyCapacity, int workers, int requests) {
        Topology.Builder builder = Topology.named("DrinksFridge-q"
                        + (requestCapacity == replyCapacity ? requestCapacity : requestCapacity + "/" + replyCapacity)
                        + (workers == 1 ? "" : "-W" + workers) + "-N" + requests)
                .channel(REQUESTS, capacity(requestCapacity))
                .channel(REPLIES, capacity(replyCapacity))
                .process("client", repeat(requests, send(REQUESTS, 1)), repeat(requests, receive(REPLIES)));
        for (int i = 1; i <= workers; i++) {
            builder.server(
                    workers == 1 ? "fridge" : "fridge" + i,
                    forever(receive(REQUESTS, "drinks"), send(REPLIES, variable("drinks"))));
        }
        return builder.build();
    }

    /** Several clients that share the queue of requests, each with a queue of replies of its own. */
    public static Topology shared(int clients, int requestCapacity, int replyCapacity, int requests) {
        Topology.Builder builder = Topology.named("DrinksFridge-K" + clients + "-q"
                        + (requestCapacity == replyCapacity ? requestCapacity : requestCapacity + "/" + replyCapacity)
                        + "-N" + requests)
                .channel(REQUESTS, capacity(requestCapacity));
        List<Family.Member> members = new ArrayList<>();
        for (int i = 1; i <= clients; i++) {
            builder.channel(REPLIES + i, capacity(replyCapacity));
        }
        for (int i = 1; i <= clients; i++) {
            builder.process(
                    "client" + i,
                    repeat(requests, send(REQUESTS, channel(REPLIES + i))),
                    pause(),
                    repeat(requests, receive(REPLIES + i)),
                    pause());
            members.add(Family.Member.of("client" + i, REPLIES + i));
        }
        return builder.server("fridge", forever(receive(REQUESTS, "reply"), send(variable("reply"), number(1))))
                .alike(members)
                .build();
    }

    private static ChannelSpec capacity(int capacity) {
        return capacity == 0 ? ChannelSpec.rendezvous() : ChannelSpec.bounded(capacity);
    }

    public static Study study() {
        return Study.of(
                "S07",
                "A client that asks for everything first, and a fridge with bounded queues",
                Question.holds("2q requests are served", of(2, 4), Property.noDeadlock()),
                Question.holds(
                        "The lecture says that more than 2q deadlock; 2q + 1 are served",
                        of(2, 5),
                        Property.noDeadlock()),
                Question.fails("2q + 2 requests deadlock", of(2, 6), Property.noDeadlock()),
                Question.holds("and whatever happens, they do", of(2, 6), Property.deadlockIsInevitable()),
                Question.fails(
                        "Clients that share a queue deadlock earlier", shared(2, 2, 2, 4), Property.noDeadlock()));
    }
}
