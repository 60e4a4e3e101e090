package dev.parley.implementations.systems.termination;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Fridge;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Topology;

/**
 * Four ways to stop the fridge: a request of its own kind, a number that is also a request, a stop by one of two
 * clients, and the end of the whole program.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24), which warns of the magic number and of ending abruptly.
 */
public final class StopRequest {

    private static final Expression STOP = message("stop");

    private StopRequest() {}

    /** A client asks so often, and then for a stop: the request is of a sum type, drink or stop. */
    public static Topology sumType(int requests) {
        return topology("sum-type-" + requests, STOP)
                .process(
                        "client",
                        repeat(requests, send("requests", drink(2)), receive("replies")),
                        send("requests", drink(0)),
                        receive("replies"),
                        send("requests", STOP))
                .build();
    }

    /** A request for no drinks is the poison; the client only wants to look. */
    public static Topology magicNumber() {
        return topology("magic-number", drink(0))
                .process(
                        "client",
                        send("requests", drink(2)),
                        receive("replies"),
                        send("requests", drink(0)),
                        receive("replies"))
                .build();
    }

    /** One client stops the fridge while another one still has requests. */
    public static Topology twoClients() {
        return topology("two-clients", STOP)
                .process("client", send("requests", drink(1)), receive("replies"))
                .process("other", send("requests", STOP))
                .build();
    }

    /** A client sends all its requests, and then the stop: what was accepted before is served. */
    public static Topology afterEverything(int requests) {
        return topology("after-everything-" + requests, STOP)
                .process("client", repeat(requests, send("requests", drink(1))), send("requests", STOP))
                .process(
                        "reader",
                        repeat(
                                requests,
                                receive("replies"),
                                let("got", variable("got").plus(1))))
                .observing("got")
                .build();
    }

    /** The fridge's thread is terminated at any moment. */
    public static Topology terminated(int requests) {
        return channels("terminated-" + requests)
                .process(
                        "fridge",
                        repeat(
                                requests,
                                expect("requests", "drink", "n"),
                                choose(block(), block(crash())),
                                Fridge.TAKE,
                                Fridge.KEEP,
                                send("replies", Fridge.RESULT)))
                .process("client", repeat(requests, send("requests", drink(1)), receive("replies")))
                .build();
    }

    private static Topology.Builder topology(String name, Expression poison) {
        return channels(name)
                .process(
                        "fridge",
                        let(Fridge.DRINKS, 9),
                        forever(
                                receive("requests", "request"),
                                when(variable("request").is(poison), stop()),
                                open(variable("request"), "drink", "n"),
                                Fridge.TAKE,
                                Fridge.KEEP,
                                send("replies", Fridge.RESULT)));
    }

    private static Topology.Builder channels(String name) {
        return Topology.named("StopRequest-" + name)
                .channel("requests", ChannelSpec.bounded(2))
                .channel("replies", ChannelSpec.bounded(2));
    }

    private static Expression drink(int drinks) {
        return message("drink", number(drinks));
    }

    public static Study study() {
        return Study.of(
                "S05",
                "Stopping the fridge",
                Question.holds(
                        "A stop of its own kind stops it, and no request does", sumType(2), Property.noDeadlock()),
                Question.holds(
                        "What was accepted before the stop is served", afterEverything(4), Property.noDeadlock()),
                Question.holds(
                        "and all of it",
                        afterEverything(4),
                        Property.atEnd("four replies", view -> view.number("reader", "got") == 4)),
                Question.fails(
                        "A magic number stops it for somebody who asks for so many drinks",
                        magicNumber(),
                        Property.noDeadlock()),
                Question.fails("A stop by one client strands another", twoClients(), Property.noDeadlock()),
                Question.fails(
                        "Termination drops the request in hand, and its client waits",
                        terminated(2),
                        Property.noDeadlock()));
    }
}
