package dev.parley.implementations.systems.termination;

import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
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
import dev.parley.model.system.Expression;
import dev.parley.model.system.Topology;

/**
 * A stream of payloads, from 2 down to -2, whose end is marked by a sentinel. If that is a payload as well, the
 * consumer stops early, and the
 * producer of a bounded queue has nobody left to take the rest.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class SentinelCollision {

    public static final String QUEUE = "queue";

    private SentinelCollision() {}

    /** A sentinel that is no payload: an alternative of a sum type. */
    public static Topology distinct(int capacity) {
        return of("distinct", capacity, message("End"));
    }

    /** A sentinel that is a payload. */
    public static Topology colliding(int capacity) {
        return of("colliding", capacity, number(0));
    }

    private static Topology of(String name, int capacity, Expression sentinel) {
        return Topology.named("Sentinel-" + name + "-q" + capacity)
                .channel(QUEUE, ChannelSpec.bounded(capacity))
                .process(
                        "producer",
                        let("payload", 2),
                        repeat(
                                5,
                                send(QUEUE, variable("payload")),
                                let("payload", variable("payload").minus(1))),
                        send(QUEUE, sentinel))
                .process(
                        "consumer",
                        receive(QUEUE, "item"),
                        loop(
                                variable("item").isNot(sentinel),
                                let("taken", variable("taken").plus(1)),
                                receive(QUEUE, "item")))
                .observing("taken")
                .build();
    }

    private static Property allTaken() {
        return Property.atEnd(
                "all 5 payloads were taken, and nothing is left",
                view -> view.number("consumer", "taken") == 5 && view.size(QUEUE) == 0);
    }

    public static Study study() {
        return Study.of(
                "S38",
                "A sentinel at the end of a stream, which is a payload, too",
                Question.holds("A sentinel of its own ends the stream", distinct(2), allTaken()),
                Question.holds("and both go home", distinct(2), Property.noDeadlock()),
                Question.fails("One that is a payload ends it early, in silence", colliding(8), allTaken()),
                Question.fails("and strands the producer if room is short", colliding(2), Property.noDeadlock()));
    }
}
