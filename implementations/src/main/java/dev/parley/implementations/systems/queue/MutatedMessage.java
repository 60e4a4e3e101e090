package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A message that is an object in shared memory, changed by its sender after it was sent. Here the object is a process
 * that is asked to read and write, and the message is a reference to it.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24), which sends immutable messages only, and from an
 * introduction that calls the opposite shared memory through the back door.
 */
public final class MutatedMessage {

    private MutatedMessage() {}

    /** The message is a value. */
    public static Topology immutable() {
        return Topology.named("MutatedMessage-immutable")
                .channel("queue", ChannelSpec.bounded(1))
                .process("sender", let("object", 1), send("queue", variable("object")), let("object", 2))
                .process("receiver", receive("queue", "seen"), seen())
                .build();
    }

    /** The message refers to an object that the sender goes on to change. */
    public static Topology changedAfterwards() {
        return object("changed-afterwards")
                .process("sender", write(1), send("queue", channel("object")), write(2))
                .process("receiver", receive("queue", "message"), read(), seen())
                .build();
    }

    /** The sender does not touch the object any more: its owner is the receiver, who may change it. */
    public static Topology handedOver() {
        return object("handed-over")
                .process("sender", write(1), send("queue", channel("object")))
                .process("receiver", receive("queue", "message"), read(), seen(), write(2), read(), changed())
                .build();
    }

    /** The sender gets the object back before it changes it. */
    public static Topology returned() {
        return object("returned")
                .channel("back", ChannelSpec.bounded(1))
                .process("sender", write(1), send("queue", channel("object")), receive("back"), write(2))
                .process("receiver", receive("queue", "message"), read(), seen(), send("back", variable("message")))
                .build();
    }

    private static Topology.Builder object(String name) {
        return Topology.named("MutatedMessage-" + name)
                .channel("queue", ChannelSpec.bounded(1))
                .channel("object", ChannelSpec.rendezvous())
                .channel("content", ChannelSpec.rendezvous())
                .server(
                        "memory",
                        forever(
                                receive("object", "request"),
                                when(
                                        variable("request").hasTag("write"),
                                        block(open(variable("request"), "write", "content")),
                                        block(
                                                open(variable("request"), "read", "reply"),
                                                send(variable("reply"), variable("content"))))));
    }

    private static Statement write(int content) {
        return send("object", message("write", number(content)));
    }

    private static Statement read() {
        return sequence(send(variable("message"), message("read", channel("content"))), receive("content", "seen"));
    }

    private static Statement seen() {
        return claim(variable("seen").is(1), "the receiver sees what was sent");
    }

    private static Statement changed() {
        return claim(variable("seen").is(2), "the receiver sees its own change");
    }

    public static Study study() {
        return Study.of(
                "S09",
                "Messages that are values, and messages that are shared objects",
                Question.holds("A value arrives as it was sent", immutable(), Property.claims()),
                Question.fails(
                        "An object that is changed after it was sent does not", changedAfterwards(), Property.claims()),
                Question.holds(
                        "An object that is handed over does, and its new owner may change it",
                        handedOver(),
                        Property.claims()),
                Question.holds("One that came back may be changed again", returned(), Property.claims()),
                Question.holds("and nobody waits for ever", returned(), Property.noDeadlock()));
    }
}
