package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * A message is sent, and that is all. It may fail to be delivered, or its receiver may fail to process it; its sender
 * cannot tell the one from the other, nor either from success.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina): send, and its two failure modes.
 */
public final class OneWaySend {

    private OneWaySend() {}

    /** Over that transport. */
    public static Topology over(ChannelSpec transport, int messages) {
        return topology(transport.faults().losses() == 0 ? "reliable" : "lossy", transport, messages)
                .build();
    }

    /** The receiver may crash once, and forgets what it had in hand, but not what it has processed. */
    public static Topology receiverCrashes(int messages) {
        return topology("receiver-crashes", ChannelSpec.bounded(2), messages)
                .crashing(1, "processed")
                .build();
    }

    /** The receiver ignores what it does not care for. */
    public static Topology receiverIgnores(int messages) {
        return sender("receiver-ignores", ChannelSpec.bounded(2), messages)
                .server(
                        "receiver",
                        forever(
                                receive("messages"),
                                choose(
                                        block(),
                                        block(let(
                                                "processed",
                                                variable("processed").plus(1))))))
                .observing("processed")
                .build();
    }

    private static Topology.Builder topology(String name, ChannelSpec transport, int messages) {
        return sender(name, transport, messages)
                .server(
                        "receiver",
                        forever(
                                receive("messages"),
                                pause("process the message"),
                                let("processed", variable("processed").plus(1))))
                .observing("processed");
    }

    private static Topology.Builder sender(String name, ChannelSpec transport, int messages) {
        return Topology.named("OneWaySend-" + name + "-" + messages)
                .channel("messages", transport)
                .process("sender", count("i", messages, send("messages", variable("i"))));
    }

    private static Property processed(int expected) {
        return Property.atEnd(expected + " are processed", view -> view.number("receiver", "processed") == expected);
    }

    public static Study study() {
        Topology reliable = over(ChannelSpec.bounded(2), 3);
        Topology unreliable = over(ChannelSpec.bounded(2).lossy(), 3);
        return Study.of(
                "S10",
                "Send, and what may fail",
                Question.holds("What is sent is processed", reliable, processed(3)),
                Question.holds(
                        "sooner or later",
                        reliable,
                        Property.eventually("3 are processed", view -> view.number("receiver", "processed") == 3)),
                Question.fails("Transmission may fail", unreliable, processed(3)),
                Question.holds(
                        "and the sender does not notice",
                        unreliable,
                        Property.possible(
                                "the sender has ended, and nothing is on its way, nor was processed",
                                view -> view.hasEnded("sender")
                                        && view.size("messages") == 0
                                        && view.number("receiver", "processed") == 0)),
                Question.fails("The receiver may crash with a message in hand", receiverCrashes(3), processed(3)),
                Question.holds(
                        "but with no more than one",
                        receiverCrashes(3),
                        Property.atEnd("2 or 3 are processed", view -> view.number("receiver", "processed") >= 2)),
                Question.fails("The receiver may ignore a message", receiverIgnores(3), processed(3)));
    }
}
