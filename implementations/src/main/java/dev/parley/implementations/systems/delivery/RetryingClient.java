package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Faults;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * A client that tries a request up to so many times over a link that loses requests and replies, and waits twice as
 * long after each failure, in units of 100 ms. An error does not mean that nothing was done, and only an idempotent
 * service does it once.
 *
 * <p>From a course on distributed systems, whose comment promises waits of 100, 200 and 400 ms for three attempts.
 */
public final class RetryingClient {

    public static final String REQUESTS = "requests";
    public static final String REPLIES = "replies";

    private RetryingClient() {}

    /** How the service takes a request that it has seen. */
    public enum Service {
        /** It does it again. */
        REPEATING,
        /** It knows its key, and repeats only the answer. */
        IDEMPOTENT
    }

    /** One request. */
    public static Topology of(int attempts, Service service, ChannelSpec link) {
        return Topology.named("RetryingClient-attempts" + attempts + "-" + service
                        + (link.faults().equals(Faults.NONE) ? "-reliable" : ""))
                .channel(REQUESTS, link)
                .channel(REPLIES, link)
                .process(
                        "client",
                        let("delay", 1),
                        loop(
                                variable("result").is(0),
                                let("attempt", variable("attempt").plus(1)),
                                send(REQUESTS, message("Pay", number(7))),
                                timedReceive(REPLIES, "reply", "answer"),
                                when(
                                        variable("answer").is(DONE),
                                        block(let("result", message("Success"))),
                                        block(when(
                                                variable("attempt").is(attempts),
                                                block(let("result", message("Error"))),
                                                block(
                                                        let("waited", variable("delay")),
                                                        pause("back off"),
                                                        let(
                                                                "delay",
                                                                variable("delay")
                                                                        .times(number(2)))))))))
                .observing("result", "attempt", "waited")
                .server(
                        "service",
                        forever(
                                expect(REQUESTS, "Pay", "key"),
                                when(
                                        service == Service.REPEATING
                                                ? always()
                                                : variable("key").isNot(variable("known")),
                                        let("paid", variable("paid").plus(1)),
                                        let("known", variable("key"))),
                                send(REPLIES, message("Paid"))))
                .observing("paid")
                .build();
    }

    private static ChannelSpec lossy() {
        return ChannelSpec.bounded(3).lossy();
    }

    private static Property told(String result, int least, int most) {
        return Property.invariant(
                "whoever is told " + result + " has paid " + (most == 0 ? "nothing" : "something"),
                view -> !view.value("client", "result").toString().equals(result)
                        || (view.number("service", "paid") >= least && view.number("service", "paid") <= most));
    }

    private static Property paidOnce() {
        return Property.invariant("nobody pays twice", view -> view.number("service", "paid") <= 1);
    }

    public static Study study() {
        return Study.of(
                "S66",
                "Retry with back-off, idempotence, a circuit breaker",
                Question.holds(
                        "There are no more attempts than it says",
                        of(3, Service.REPEATING, lossy()),
                        Property.invariant("at most 3 attempts", view -> view.number("client", "attempt") <= 3)),
                Question.holds(
                        "Success means that it was done", of(3, Service.REPEATING, lossy()), told("Success", 1, 3)),
                Question.fails(
                        "An error does not mean that it was not",
                        of(3, Service.REPEATING, lossy()),
                        told("Error", 0, 0)),
                Question.fails("It may be done twice", of(3, Service.REPEATING, lossy()), paidOnce()),
                Question.fails(
                        "even if nothing is lost: a reply that is late is enough",
                        of(2, Service.REPEATING, ChannelSpec.bounded(3)),
                        paidOnce()),
                Question.holds("unless the service is idempotent", of(3, Service.IDEMPOTENT, lossy()), paidOnce()),
                Question.fails(
                        "which does not make an error true", of(3, Service.IDEMPOTENT, lossy()), told("Error", 0, 0)),
                Question.holds(
                        "It waits for 200 ms before the last attempt",
                        of(3, Service.REPEATING, lossy()),
                        Property.possible("a wait of 200 ms", view -> view.number("client", "waited") == 2)),
                Question.fails(
                        "\"100ms, 200ms, 400ms\": with three attempts it never waits for 400 ms",
                        of(3, Service.REPEATING, lossy()),
                        Property.possible("a wait of 400 ms", view -> view.number("client", "waited") == 4)),
                Question.fails(
                        "Without a circuit breaker a service that is down is called on and on",
                        CircuitBreaker.of(CircuitBreaker.Kind.NONE, 2),
                        Property.claims()),
                Question.holds(
                        "With one it has rest after two refusals",
                        CircuitBreaker.of(CircuitBreaker.Kind.HALF_OPENING, 2),
                        Property.claims()),
                Question.holds(
                        "and is found again when it is up",
                        CircuitBreaker.of(CircuitBreaker.Kind.HALF_OPENING, 2),
                        CircuitBreaker.isServed()),
                Question.fails(
                        "but not by one that stays open",
                        CircuitBreaker.of(CircuitBreaker.Kind.STAYING_OPEN, 2),
                        CircuitBreaker.isServed()));
    }
}
