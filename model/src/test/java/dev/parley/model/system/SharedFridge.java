package dev.parley.model.system;

import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;

import dev.parley.model.channel.ChannelSpec;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients that send all their requests before they take the first reply, and a fridge that answers one at a time: small
 * to write down, as many states as one likes, and counted by SPIN and TLC, too.
 */
public final class SharedFridge {

    private static final String REQUESTS = "requests";
    private static final String REPLIES = "replies";

    private SharedFridge() {}

    /** One client; with capacity q it deadlocks from 2q + 2 requests on. */
    public static Topology withOneClient(int capacity, int requests) {
        return Topology.named("DrinksFridge-q" + capacity + "-N" + requests)
                .channel(REQUESTS, capacity(capacity))
                .channel(REPLIES, capacity(capacity))
                .process("client", repeat(requests, send(REQUESTS, 1)), repeat(requests, receive(REPLIES)))
                .server("fridge", forever(receive(REQUESTS, "drinks"), send(REPLIES, variable("drinks"))))
                .build();
    }

    /**
     * Several clients that share the queue of requests, each with a queue of replies of its own; 0 for a rendezvous.
     */
    public static Topology of(int clients, int requestCapacity, int replyCapacity, int requests) {
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
}
