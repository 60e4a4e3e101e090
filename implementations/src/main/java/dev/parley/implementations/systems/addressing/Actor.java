package dev.parley.implementations.systems.addressing;

import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * Actors: a mailbox each, whose name is its address, an owner who takes from it selectively, and sends that do not
 * wait. A number of integers and {@code done} go to an actor that adds, which reports to its parent.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class Actor {

    private Actor() {}

    /** The adder, and a parent that says {@code done} after so many of the numbers. */
    public static Topology adder(int numbers, int before) {
        return Topology.named("Actor-adder-N" + numbers + (before == numbers ? "" : "-done-after" + before))
                .channel("parent", ChannelSpec.unbounded())
                .channel("adder", ChannelSpec.unbounded())
                .process(
                        "parent",
                        repeat(before, let("i", variable("i").plus(1)), send("adder", variable("i"))),
                        send("adder", message("done", channel("parent"))),
                        repeat(numbers - before, let("i", variable("i").plus(1)), send("adder", variable("i"))),
                        expect("parent", "sum", "sum"),
                        claim(variable("sum").is(numbers * (numbers + 1) / 2), "the sum is that of all numbers"))
                .process(
                        "adder",
                        forever(
                                receive("adder", "message"),
                                when(
                                        variable("message").hasTag("done"),
                                        open(variable("message"), "done", "parent"),
                                        send(variable("parent"), message("sum", variable("sum"))),
                                        stop()),
                                let("sum", variable("sum").plus(variable("message")))))
                .build();
    }

    /** An actor that asks itself while it handles a message, and waits for the answer or goes on. */
    public static Topology askingItself(ChannelSpec mailbox, boolean waits) {
        return Topology.named("Actor-self-" + mailbox.capacity() + (waits ? "" : "-asynchronous"))
                .channel("actor", mailbox)
                .channel("user", ChannelSpec.bounded(1))
                .process("user", send("actor", message("Begin")), receive("user"))
                .process(
                        "actor",
                        repeat(
                                3,
                                select(
                                        on(
                                                receive("actor", tagged("Begin")),
                                                send("actor", message("Ask")),
                                                waits ? receive("actor", tagged("Answer")) : sequence(),
                                                send("user", message("Ended"))),
                                        on(receive("actor", tagged("Ask")), send("actor", message("Answer"))),
                                        on(receive("actor", tagged("Answer"))))))
                .build();
    }

    /** An actor that waits for one kind of message while so many others come, which it takes afterwards. */
    public static Topology selective(ChannelSpec mailbox, int others) {
        return Topology.named("Actor-selective-" + mailbox.capacity() + "-others" + others)
                .channel("actor", mailbox)
                .process(
                        "crowd",
                        repeat(others, let("i", variable("i").plus(1)), send("actor", message("Other", variable("i")))))
                .process("friend", send("actor", message("Awaited")))
                .process(
                        "actor",
                        receive("actor", tagged("Awaited")),
                        repeat(
                                others,
                                receive("actor", tagged("Other", "other")),
                                claim(variable("other").more(variable("last")), "what was passed over keeps its order"),
                                let("last", variable("other"))))
                .build();
    }

    public static Study study() {
        return Study.of(
                "S35",
                "Actors: addresses, selective receiving, sending to oneself",
                Question.holds("The adder reports the sum", adder(5, 5), Property.claims()),
                Question.fails("If done is said early, numbers are left out", adder(5, 3), Property.claims()),
                Question.fails(
                        "Asking oneself, and waiting for it, is waiting for ever",
                        askingItself(ChannelSpec.unbounded(), true),
                        Property.noDeadlock()),
                Question.fails(
                        "on a rendezvous even the sending is",
                        askingItself(ChannelSpec.rendezvous(), false),
                        Property.noDeadlock()),
                Question.holds(
                        "Asking oneself and going on is no harm",
                        askingItself(ChannelSpec.unbounded(), false),
                        Property.noDeadlock()),
                Question.holds(
                        "Who receives selectively leaves the others in their order",
                        selective(ChannelSpec.unbounded(), 4),
                        Property.claims()),
                Question.holds(
                        "and finds what it waits for", selective(ChannelSpec.unbounded(), 4), Property.noDeadlock()),
                Question.fails(
                        "unless the others fill a bounded mailbox",
                        selective(ChannelSpec.bounded(3), 4),
                        Property.noDeadlock()));
    }
}
