package dev.parley.implementations.systems.addressing;

import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * Direct communication, in which both parties name each other or only the sender names the receiver, and indirect
 * communication through a mailbox that anybody may use.
 *
 * <p>From an article on message passing in operating systems.
 */
public final class Addressing {

    private Addressing() {}

    /**
     * Two senders and a receiver who names the one that it receives from, first one, then the other.
     *
     * @param firstLives whether the first sender lives to send
     */
    public static Topology symmetric(boolean firstLives) {
        return Topology.named("Addressing-symmetric" + (firstLives ? "" : "-first-dies"))
                .channel("from first", ChannelSpec.rendezvous())
                .channel("from second", ChannelSpec.rendezvous())
                .process("first", firstLives ? send("from first", 1) : crash())
                .process("second", send("from second", 2))
                .process(
                        "receiver",
                        receive("from first", "message"),
                        claim(variable("message").is(1), "what comes from the first is from the first"),
                        receive("from second", "message"),
                        claim(variable("message").is(2), "what comes from the second is from the second"))
                .observing("message")
                .build();
    }

    /** The same, but the receiver takes from anybody, and is told by the message who it is from. */
    public static Topology asymmetric(boolean firstLives) {
        return Topology.named("Addressing-asymmetric" + (firstLives ? "" : "-first-dies"))
                .channel("receiver", ChannelSpec.rendezvous())
                .process("first", firstLives ? send("receiver", 1) : crash())
                .process("second", send("receiver", 2))
                .server("receiver", forever(receive("receiver", "message")))
                .observing("message")
                .build();
    }

    /** Senders and receivers who know a mailbox, and not each other. */
    public static Topology indirect(int senders, int receivers) {
        Topology.Builder builder = Topology.named("Addressing-indirect-S" + senders + "-R" + receivers)
                .channel("mailbox", ChannelSpec.bounded(2));
        for (int i = 1; i <= senders; i++) {
            builder.process("sender" + i, send("mailbox", i));
        }
        for (int i = 1; i <= receivers; i++) {
            builder.server("receiver" + i, forever(receive("mailbox", "message")))
                    .observing("message");
        }
        return builder.build();
    }

    public static Study study() {
        return Study.of(
                "S50",
                "Direct addressing, symmetric or not, and indirect addressing",
                Question.holds("Who names the sender knows whom a message is from", symmetric(true), Property.claims()),
                Question.fails(
                        "but waits for it in vain when it has died, though another one is there",
                        symmetric(false),
                        Property.noDeadlock()),
                Question.holds("Who takes from anybody serves the other one", asymmetric(false), Property.noDeadlock()),
                Question.fails(
                        "but cannot say whose turn it is",
                        asymmetric(true),
                        Property.atEnd("the second's came last", view -> view.number("receiver", "message") == 2)),
                Question.holds(
                        "A mailbox needs no sender to know a receiver",
                        indirect(2, 2),
                        Property.atEnd("nothing is left in it", view -> view.size("mailbox") == 0)),
                Question.fails(
                        "and no sender can know who receives",
                        indirect(1, 2),
                        Property.atEnd("it was receiver1", view -> view.number("receiver1", "message") == 1)));
    }
}
