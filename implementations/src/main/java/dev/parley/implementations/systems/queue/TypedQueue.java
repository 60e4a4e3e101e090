package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A queue of messages with types, as in System V: a receiver takes the first message of the type that it asks for,
 * and leaves the others. The source's receiver removes the queue when it has got one message.
 *
 * <p>From an article on message passing in operating systems.
 */
public final class TypedQueue {

    public static final String QUEUE = "queue";

    private TypedQueue() {}

    /** A sender of messages of two types by turns, and a receiver of each. */
    public static Topology ofTwoTypes(int capacity, int pairs) {
        return named("two-types", capacity)
                .process("sender", alternating(pairs))
                .process("reader of A", reading("A", pairs))
                .process("reader of B", reading("B", pairs))
                .build();
    }

    /** A sender of two types, and nobody who asks for the second one. */
    public static Topology unasked(int capacity, int pairs) {
        return named("unasked-type", capacity)
                .process("sender", alternating(pairs))
                .process("reader of A", reading("A", pairs))
                .build();
    }

    /**
     * A sender, and a receiver that removes the queue after its first message; senders and receivers of it get an
     * error.
     */
    public static Topology removing(int messages) {
        return Topology.named("TypedQueue-removing-N" + messages)
                .channel(QUEUE, ChannelSpec.bounded(4).closing(Closing.ABORTS))
                .process("sender", repeat(messages, send(QUEUE, message("A", number(1)))))
                .process("receiver", expect(QUEUE, "A", "text"), let("got", 1), close(QUEUE))
                .observing("got")
                .build();
    }

    private static Topology.Builder named(String name, int capacity) {
        return Topology.named("TypedQueue-" + name + "-q" + capacity).channel(QUEUE, ChannelSpec.bounded(capacity));
    }

    private static Statement alternating(int pairs) {
        return repeat(
                pairs,
                let("i", variable("i").plus(1)),
                send(QUEUE, message("A", variable("i"))),
                send(QUEUE, message("B", variable("i"))));
    }

    private static Statement reading(String type, int messages) {
        return repeat(
                messages,
                receive(QUEUE, tagged(type, "i")),
                claim(variable("i").is(variable("last").plus(1)), "messages of type " + type + " come in order"),
                let("last", variable("i")));
    }

    public static Study study() {
        return Study.of(
                "S52",
                "A queue of messages that are received by type",
                Question.holds("Messages of one type come in order", ofTwoTypes(3, 3), Property.claims()),
                Question.holds("and everybody gets all of theirs", ofTwoTypes(3, 3), Property.noDeadlock()),
                Question.fails(
                        "What nobody asks for stays",
                        unasked(6, 3),
                        Property.atEnd("nothing is left in the queue", view -> view.size(QUEUE) == 0)),
                Question.fails("until it takes all of the room", unasked(2, 3), Property.noDeadlock()),
                Question.holds(
                        "Whoever removes the queue has got one message",
                        removing(1),
                        Property.atEnd("both have ended", View::allHaveEnded)),
                Question.fails("a second one is lost, or breaks its sender", removing(2), Property.claims()),
                Question.fails(
                        "even if it was accepted",
                        removing(2),
                        Property.invariant(
                                "the sender ends only when all was received",
                                view -> !view.hasEnded("sender") || !view.isClosed(QUEUE))));
    }
}
