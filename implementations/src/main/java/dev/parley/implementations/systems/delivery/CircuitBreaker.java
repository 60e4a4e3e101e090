package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.MISSED;
import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A client that stops calling a service after so many refusals in a row, and answers by itself: the circuit is open.
 * After some time it is half open, and one call goes through on trial.
 *
 * <p>From a course on distributed systems, which recommends it for refused connections.
 */
public final class CircuitBreaker {

    private CircuitBreaker() {}

    /** What the circuit breaker does. */
    public enum Kind {
        /** There is none. */
        NONE,
        /** It opens, and stays so. */
        STAYING_OPEN,
        /** It opens, and lets one call through from time to time. */
        HALF_OPENING
    }

    /** A client that calls for ever, and a service that is down until it is repaired, sooner or later. */
    public static Topology of(Kind kind, int threshold) {
        Condition open =
                kind == Kind.NONE ? always().not() : variable("refusals").is(threshold);
        return Topology.named("CircuitBreaker-" + kind + "-threshold" + threshold)
                .channel("calls", ChannelSpec.rendezvous())
                .channel("answers", ChannelSpec.rendezvous())
                .channel("repair", ChannelSpec.bounded(1))
                .server(
                        "client",
                        forever(when(
                                open,
                                block(
                                        pause("answer by itself"),
                                        kind == Kind.HALF_OPENING ? call("Trial", threshold) : sequence()),
                                block(call("Call", threshold)))))
                .observing("served")
                .server(
                        "service",
                        forever(
                                receive("calls", "call"),
                                when(
                                        variable("up").is(MISSED),
                                        tryReceive("repair", "repair", "up"),
                                        when(
                                                variable("up")
                                                        .is(MISSED)
                                                        .and(variable("call").hasTag("Call")),
                                                let(
                                                        "refused",
                                                        variable("refused").plus(1)),
                                                claim(
                                                        variable("refused")
                                                                .more(threshold)
                                                                .not(),
                                                        "a service that is down is called " + threshold
                                                                + " times, and then only on trial"))),
                                send("answers", variable("up"))))
                .process("repair", send("repair", 1))
                .build();
    }

    private static Statement call(String kind, int threshold) {
        return sequence(
                send("calls", message(kind)),
                receive("answers", "answer"),
                when(
                        variable("answer").is(DONE),
                        block(let("served", 1), let("refusals", 0)),
                        block(let("refusals", variable("refusals").plus(1).atMost(number(threshold))))));
    }

    static Property isServed() {
        return Property.eventually("the client is served", view -> view.number("client", "served") == 1);
    }
}
