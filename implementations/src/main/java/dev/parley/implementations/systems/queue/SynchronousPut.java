package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.transfer;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A "synchronous" send that is said to block until its message is received. The source's example puts into a queue
 * without a bound, which waits for nobody; a rendezvous waits, and so does a transfer. What the two print afterwards
 * comes in any order even then.
 *
 * <p>From an article on message passing in operating systems.
 */
public final class SynchronousPut {

    public static final String QUEUE = "queue";

    private SynchronousPut() {}

    /** Put into a queue without a bound, as the source does. */
    public static Topology put() {
        return of("queue", ChannelSpec.unbounded(), send(QUEUE, 1));
    }

    /** Sent at a rendezvous. */
    public static Topology rendezvous() {
        return of("rendezvous", ChannelSpec.rendezvous(), send(QUEUE, 1));
    }

    /** Transferred through a queue. */
    public static Topology transferred() {
        return of("transfer", ChannelSpec.unbounded(), transfer(QUEUE, number(1)));
    }

    private static Topology of(String name, ChannelSpec queue, Statement sending) {
        return Topology.named("SynchronousPut-" + name)
                .channel(QUEUE, queue)
                .channel("console", ChannelSpec.unbounded())
                .process(
                        "sender",
                        send("console", message("Sending")),
                        sending,
                        let("sent", 1),
                        send("console", message("Sent")))
                .observing("sent")
                .process(
                        "receiver",
                        send("console", message("Waiting")),
                        receive(QUEUE, "message"),
                        let("received", 1),
                        send("console", message("Received")))
                .observing("received")
                .build();
    }

    /** A sender, by itself. */
    public static Topology nobodyReceives(boolean transferring) {
        return Topology.named("SynchronousPut-" + (transferring ? "transfer" : "queue") + "-alone")
                .channel(QUEUE, ChannelSpec.unbounded())
                .process("sender", transferring ? transfer(QUEUE, number(1)) : send(QUEUE, 1))
                .build();
    }

    private static Property blocks() {
        return Property.invariant(
                "who has sent has been received from",
                view -> view.number("sender", "sent") <= view.number("receiver", "received"));
    }

    private static Property printed(String name, String... lines) {
        return Property.atEnd(
                name,
                view -> view.contents("console")
                        .toString()
                        .equals(ImmutableList.copyOf(lines).toString()));
    }

    public static Study study() {
        return Study.of(
                "S51",
                "A send that is said to wait for its receiver",
                Question.fails("\"Blocks until message is received\": the queue's put does not", put(), blocks()),
                Question.holds("a rendezvous does", rendezvous(), blocks()),
                Question.holds("a transfer does", transferred(), blocks()),
                Question.holds("A put ends though nobody ever receives", nobodyReceives(false), Property.noDeadlock()),
                Question.fails("a transfer waits for ever then", nobodyReceives(true), Property.noDeadlock()),
                Question.fails(
                        "The output that is shown is one of several",
                        put(),
                        printed(
                                "the receiver's line is first, and the sender's last",
                                "Waiting",
                                "Sending",
                                "Received",
                                "Sent")),
                Question.fails(
                        "even if the sender waits: it may tell of it first",
                        rendezvous(),
                        printed(
                                "the receiver's line is first, and the sender's last",
                                "Waiting",
                                "Sending",
                                "Received",
                                "Sent")),
                Question.holds(
                        "Nobody is told of receiving before somebody was of sending",
                        put(),
                        Property.invariant(
                                "Received does not come before Sending",
                                view -> !view.contents("console").toString().matches(".*Received.*Sending.*"))));
    }
}
