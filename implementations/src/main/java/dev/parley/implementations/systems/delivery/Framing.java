package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.trySend;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Messages over a stream of bytes, which keeps bytes in order and knows no messages. The source takes what one read
 * returns for one message; a read returns part of a message, or parts of two. A message is its bytes here, numbered
 * from 1.
 *
 * <p>From an article on message passing in operating systems: JSON over a socket.
 */
public final class Framing {

    public static final String STREAM = "stream";

    private Framing() {}

    /** Messages of so many bytes, and a reader that takes what one read of so many bytes returns for a message. */
    public static Topology unframed(int messages, int size, int read) {
        return named("unframed-read" + read, messages, size, 4)
                .process("writer", repeat(messages, writing(size)))
                .server(
                        "reader",
                        forever(
                                receive(STREAM, "byte"),
                                let("count", 1),
                                let("more", 1),
                                loop(
                                        variable("more")
                                                .is(DONE)
                                                .and(variable("count").less(read)),
                                        tryReceive(STREAM, "byte", "more"),
                                        let("count", variable("count").plus(variable("more")))),
                                claim(variable("count").less(size).not(), "a read returns no less than a message"),
                                claim(variable("count").more(size).not(), "a read returns no more than a message")))
                .build();
    }

    /** The same messages, the length of each before it, and a reader that reads on until it has so many bytes. */
    public static Topology framed(int messages, int size) {
        return named("framed", messages, size, 4)
                .process("writer", repeat(messages, send(STREAM, message("Length", number(size))), writing(size)))
                .process(
                        "reader",
                        repeat(
                                messages,
                                receive(STREAM, "length"),
                                claim(variable("length").hasTag("Length"), "a length is where a message begins"),
                                open(variable("length"), "Length", "left"),
                                let("count", 0),
                                repeat(
                                        variable("left"),
                                        receive(STREAM, "byte"),
                                        let("count", variable("count").plus(1)),
                                        claim(
                                                variable("byte").is(variable("count")),
                                                "bytes of one message are in order"))))
                .build();
    }

    /** A writer that does not look how many bytes a write has taken, into a stream with room for so many. */
    public static Topology writingOnce(int messages, int size, int room) {
        return named("writing-once", messages, size, room)
                .process(
                        "writer",
                        repeat(
                                messages,
                                let("i", 0),
                                let("more", 1),
                                loop(
                                        variable("more")
                                                .is(DONE)
                                                .and(variable("i").less(size)),
                                        let("i", variable("i").plus(1)),
                                        trySend(STREAM, variable("i"), "more"))))
                .process("reader", repeat(messages * size, receive(STREAM)))
                .build();
    }

    private static Topology.Builder named(String name, int messages, int size, int room) {
        return Topology.named("Framing-" + name + "-N" + messages + "-size" + size + "-room" + room)
                .channel(STREAM, ChannelSpec.bounded(room));
    }

    private static Statement writing(int size) {
        return sequence(let("i", 0), repeat(size, let("i", variable("i").plus(1)), send(STREAM, variable("i"))));
    }

    public static Study study() {
        return Study.of(
                "S55",
                "Messages over a stream of bytes, with and without a frame",
                Question.fails("One read is one message: it may be less", unframed(1, 2, 4), Property.claims()),
                Question.fails("or more", unframed(2, 1, 4), Property.claims()),
                Question.holds(
                        "only messages of one byte, read by the byte, are what they seem",
                        unframed(3, 1, 1),
                        Property.claims()),
                Question.holds(
                        "With its length before it, each message is what was sent", framed(3, 3), Property.claims()),
                Question.holds("and all arrive", framed(3, 3), Property.noDeadlock()),
                Question.holds("A write that fits is taken whole", writingOnce(1, 3, 3), Property.noDeadlock()),
                Question.fails(
                        "one that does not is cut short, and the reader waits",
                        writingOnce(1, 3, 2),
                        Property.noDeadlock()));
    }
}
