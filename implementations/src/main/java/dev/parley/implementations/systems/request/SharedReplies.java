package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Fridge;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;
import java.util.stream.IntStream;

/**
 * Several clients of the fridge. If they share its queue of replies, they get each other's; if each request carries the
 * channel of its reply, they do not.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24), one of whose code reviews says that there can only be
 * one client.
 */
public final class SharedReplies {

    private SharedReplies() {}

    /** Client i asks for i drinks; all replies go to one queue. */
    public static Topology shared(int clients) {
        Topology.Builder builder = named("shared", clients).channel("replies", ChannelSpec.bounded(1));
        for (int i = 1; i <= clients; i++) {
            client(builder, i, "replies");
        }
        return builder.build();
    }

    /** Client i asks for i drinks, and says where to send the reply. */
    public static Topology own(int clients) {
        Topology.Builder builder = named("own", clients);
        for (int i = 1; i <= clients; i++) {
            client(builder.channel("replies" + i, ChannelSpec.bounded(1)), i, "replies" + i);
        }
        return builder.build();
    }

    /** The fridge was given copies of the queues, and hears of nothing. */
    public static Topology copiedQueues() {
        return named("copied-queues", 1)
                .channel("original", ChannelSpec.bounded(1))
                .channel("replies", ChannelSpec.bounded(1))
                .process("client", send("original", message("take", number(1), channel("replies"))), receive("replies"))
                .build();
    }

    private static void client(Topology.Builder builder, int drinks, String replies) {
        builder.process(
                        "client" + drinks,
                        send("requests", message("take", number(drinks), channel(replies))),
                        expect(replies, "result", "taken", "left"),
                        when(variable("taken").isNot(drinks), let("mistaken", 1)))
                .observing("mistaken");
    }

    private static Topology.Builder named(String name, int clients) {
        return Topology.named("SharedReplies-" + name + "-" + clients)
                .channel("requests", ChannelSpec.bounded(1))
                .server(
                        "fridge",
                        let(Fridge.DRINKS, sum(clients)),
                        forever(
                                expect("requests", "take", "n", "reply"),
                                Fridge.TAKE,
                                Fridge.KEEP,
                                send(variable("reply"), Fridge.RESULT)))
                .observing(Fridge.DRINKS);
    }

    private static int sum(int clients) {
        return clients * (clients + 1) / 2;
    }

    private static Property eachGetsItsOwn(int clients) {
        return Property.invariant(
                "each client gets what it asked for",
                view -> IntStream.rangeClosed(1, clients).allMatch(i -> view.number("client" + i, "mistaken") == 0));
    }

    public static Study study() {
        return Study.of(
                "S03",
                "A fridge with several clients",
                Question.holds("A single client gets its reply", shared(1), eachGetsItsOwn(1)),
                Question.fails("Two clients on one queue get each other's replies", shared(2), eachGetsItsOwn(2)),
                Question.holds("although each gets one", shared(2), Property.noDeadlock()),
                Question.holds(
                        "and the fridge has handed out what was asked for",
                        shared(3),
                        Property.atEnd("the fridge is empty", view -> view.number("fridge", Fridge.DRINKS) == 0)),
                Question.holds("A queue for each gives each its own", own(3), eachGetsItsOwn(3)),
                Question.fails(
                        "A fridge with defensive copies of the queues never replies",
                        copiedQueues(),
                        Property.noDeadlock()));
    }
}
