package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * A rendezvous, at which both parties are there at the same instant, is not a channel with room for one message,
 * whose sender may walk away. What one guarantees, and how it deadlocks, the other does not.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class RendezvousOrOne {

    public static final String ITEMS = "items";

    private RendezvousOrOne() {}

    /** A sender and a receiver. */
    public static Topology handingOver(int capacity, int messages) {
        return named("HandingOver", capacity, messages)
                .channel(ITEMS, spec(capacity))
                .process(
                        "sender",
                        repeat(
                                messages,
                                send(ITEMS, 1),
                                let("sent", variable("sent").plus(1))))
                .observing("sent")
                .process(
                        "receiver",
                        repeat(
                                messages,
                                receive(ITEMS),
                                let("taken", variable("taken").plus(1))))
                .observing("taken")
                .build();
    }

    /** Two who each send all their messages before they take the first one. */
    public static Topology crossing(int capacity, int messages) {
        return named("Crossing", capacity, messages)
                .channel("left", spec(capacity))
                .channel("right", spec(capacity))
                .process("left", repeat(messages, send("right", 1)), repeat(messages, receive("left")))
                .process("right", repeat(messages, send("left", 1)), repeat(messages, receive("right")))
                .build();
    }

    /** A sender whose receiver is not there. */
    public static Topology alone(int capacity, int messages) {
        return named("SendingAlone", capacity, messages)
                .channel(ITEMS, spec(capacity))
                .process("sender", repeat(messages, send(ITEMS, 1)))
                .build();
    }

    private static Topology.Builder named(String name, int capacity, int messages) {
        return Topology.named(name + "-q" + capacity + "-N" + messages);
    }

    private static ChannelSpec spec(int capacity) {
        return capacity == 0 ? ChannelSpec.rendezvous() : ChannelSpec.bounded(capacity);
    }

    private static Property takenBy(int lag) {
        return Property.invariant(
                "whatever was sent was taken, but for " + lag,
                view -> view.number("sender", "sent") - view.number("receiver", "taken") <= lag);
    }

    public static Study study() {
        return Study.of(
                "S31",
                "A rendezvous, and a channel with room for one message",
                Question.holds("A send over a rendezvous confirms the delivery", handingOver(0, 3), takenBy(0)),
                Question.fails("one into a channel of capacity one does not", handingOver(1, 3), takenBy(0)),
                Question.holds("but it confirms the message before", handingOver(1, 3), takenBy(1)),
                Question.fails("Two who both send first never meet", crossing(0, 1), Property.noDeadlock()),
                Question.holds("whatever the schedule", crossing(0, 1), Property.deadlockIsInevitable()),
                Question.holds("Room for one message each lets them pass", crossing(1, 1), Property.noDeadlock()),
                Question.fails("but not with two messages each", crossing(1, 2), Property.noDeadlock()),
                Question.fails("Nobody walks away from a rendezvous alone", alone(0, 1), Property.noDeadlock()),
                Question.holds("but from capacity one, once", alone(1, 1), Property.noDeadlock()),
                Question.fails("and not twice", alone(1, 2), Property.noDeadlock()));
    }
}
