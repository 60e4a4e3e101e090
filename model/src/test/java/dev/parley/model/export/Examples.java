package dev.parley.model.export;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.otherwise;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.trySend;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.channel.Overflow;
import dev.parley.model.system.Topology;

/** Topologies that use most of what can be exported. */
final class Examples {

    private Examples() {}

    /** Orders and a request to stop, of a sum type, selective receiving, and a look at what else there is to do. */
    static Topology shop(int orders) {
        return Topology.named("Shop")
                .channel("orders", ChannelSpec.bounded(2))
                .channel("bell", ChannelSpec.rendezvous())
                .channel("door", ChannelSpec.bounded(1))
                .process(
                        "customer",
                        send("bell", 1),
                        repeat(
                                orders,
                                let("size", variable("size").plus(1).modulo(3)),
                                choose(block(send("orders", message("order", variable("size")))), block(pause()))),
                        send("door", message("leave")))
                .process(
                        "clerk",
                        receive("bell"),
                        loop(
                                variable("over").is(0),
                                select(
                                        on(
                                                receive("orders", tagged("order", "ordered")),
                                                claim(variable("ordered").less(3), "orders are small")),
                                        on(receive("door", tagged("leave")), let("over", 1)))))
                .build();
    }

    /** Losses, copies, an overflow, and a channel that is closed. */
    static Topology news(Closing closing) {
        return Topology.named("News")
                .channel(
                        "news",
                        ChannelSpec.bounded(2).closing(closing).losing(1).duplicating(1))
                .channel("log", ChannelSpec.bounded(1).overflowing(Overflow.DROP_OLDEST))
                .process(
                        "editor",
                        repeat(
                                2,
                                trySend("news", number(7), "sent"),
                                when(variable("sent").is(0), pause())),
                        close("news"))
                .process(
                        "reader",
                        forever(
                                receive("news", "story", "how"),
                                when(variable("how").is(-1), stop()),
                                send("log", variable("story")),
                                otherwise(select(on(receive("log", "old"))), pause())))
                .build();
    }

    /** Two that wait for each other, a third that is a server, and a claim that is wrong. */
    static Topology wrong() {
        return Topology.named("Wrong")
                .channel("x", ChannelSpec.rendezvous())
                .channel("y", ChannelSpec.bounded(1))
                .process("a", receive("y", "n"), claim(variable("n").is(2), "it is two"), send("x", 1), send("x", 2))
                .process("b", send("y", 1), receive("x"))
                .server("s", forever(receive("y")))
                .build();
    }
}
