package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.orAfterSomeTime;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Requests, each of which is answered; over links that may lose messages, too: then requests are repeated, the server
 * must know them again, and keeps its reply until the client acknowledges it.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina), after A. Spector, "Performing remote operations
 * efficiently on a local computer network" (1982): request-reply, and request-reply-acknowledge.
 */
public final class RequestReply {

    private RequestReply() {}

    /** The client waits for each reply. */
    public static Topology waiting(ChannelSpec link, int requests) {
        return links("waiting", link, requests)
                .process(
                        "client",
                        count(
                                "i",
                                requests,
                                ask(),
                                receive("replies", "reply"),
                                claim(isMine(), "reply i is to request i")))
                .server("server", forever(expect("requests", "request", "id"), execute(), reply()))
                .observing("executed")
                .build();
    }

    /** The client asks again after some time; the server may know the last request that it executed, or not. */
    public static Topology retrying(ChannelSpec link, int requests, boolean remembers) {
        Condition isNew = remembers ? variable("id").more(variable("last")) : always();
        return links("retrying" + (remembers ? "-remembering" : ""), link, requests)
                .process("client", count("i", requests, askUntilAnswered()))
                .server(
                        "server",
                        forever(
                                expect("requests", "request", "id"),
                                when(isNew, execute(), let("last", variable("id"))),
                                reply()))
                .observing("executed")
                .build();
    }

    /**
     * The server keeps each reply, and sends it again, until it is acknowledged; the client acknowledges all it gets.
     */
    public static Topology acknowledging(ChannelSpec link, int requests) {
        return links("acknowledging", link, requests)
                .server(
                        "client",
                        count("i", requests, askUntilAnswered(), acknowledge()),
                        forever(receive("replies", "reply"), acknowledge()))
                .server(
                        "server",
                        forever(when(
                                variable("kept").is(0),
                                block(hear()),
                                block(orAfterSomeTime(hear(), let("id", variable("kept")), reply())))))
                .observing("executed", "kept")
                .build();
    }

    private static Statement.Select hear() {
        return select(
                on(
                        receive("requests", tagged("request", "id")),
                        when(variable("id").more(variable("last")), execute(), let("kept", variable("id"))),
                        let("last", variable("last").atLeast(variable("id"))),
                        reply()),
                on(
                        receive("requests", tagged("acknowledge", "id")),
                        when(variable("id").is(variable("kept")), let("kept", 0))));
    }

    private static Statement askUntilAnswered() {
        return sequence(
                ask(),
                timedReceive("replies", "reply", "answer"),
                loop(isMine().not(), ask(), timedReceive("replies", "reply", "answer")));
    }

    private static Statement ask() {
        return send("requests", message("request", variable("i")));
    }

    private static Condition isMine() {
        return variable("reply").is(variable("i"));
    }

    private static Statement acknowledge() {
        return send("requests", message("acknowledge", variable("reply")));
    }

    private static Statement execute() {
        return let("executed", variable("executed").plus(1).atMost(number(9)));
    }

    private static Statement reply() {
        return send("replies", variable("id"));
    }

    private static Topology.Builder links(String name, ChannelSpec link, int requests) {
        return Topology.named("RequestReply-" + name + "-" + (link.faults().losses() > 0 ? "lossy-" : "") + requests)
                .channel("requests", link)
                .channel("replies", link);
    }

    public static Study study() {
        ChannelSpec reliable = ChannelSpec.bounded(1);
        ChannelSpec unreliable =
                ChannelSpec.bounded(2).overflowing(Overflow.DROP_NEWEST).lossy();
        Property once =
                Property.invariant("no request is executed twice", view -> view.number("server", "executed") <= 2);
        Property answered = Property.eventually("the client has all replies", view -> view.hasEnded("client"));
        Property forgotten = Property.eventually(
                "both are executed, and the server keeps no reply",
                view -> view.number("server", "executed") == 2 && view.number("server", "kept") == 0);
        return Study.of(
                "S13",
                "Request, reply, acknowledge",
                Question.holds("Each request gets its reply", waiting(reliable, 2), Property.claims()),
                Question.holds("sooner or later", waiting(reliable, 2), answered),
                Question.holds(
                        "and over a reliable link no more is needed",
                        waiting(reliable, 2),
                        Property.atEnd("both are executed once", view -> view.number("server", "executed") == 2)),
                Question.fails(
                        "A reply that is swallowed is waited for in vain",
                        waiting(unreliable, 2),
                        Property.noDeadlock()),
                Question.holds("Who asks again is answered", retrying(unreliable, 2, false), answered),
                Question.fails("but its request may be executed twice", retrying(unreliable, 2, false), once),
                Question.holds("unless the server knows it again", retrying(unreliable, 2, true), once),
                Question.holds("and then it is answered, too", retrying(unreliable, 2, true), answered),
                Question.holds("With acknowledgements nothing is executed twice", acknowledging(unreliable, 2), once),
                Question.holds("and the server may forget its reply", acknowledging(unreliable, 2), forgotten));
    }
}
