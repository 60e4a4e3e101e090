package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.trySend;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Fridge;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * The fridge at one end of a two-way port: it hears of messages by a listener that it adds, and removes when it is told
 * to stop. A worker without a listener ends.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24).
 */
public final class TwoWayPort {

    private TwoWayPort() {}

    /** Messages wait at the port until there is a listener, and the listener removes itself on a stop. */
    public static Topology of(int requests) {
        return port("TwoWayPort-" + requests)
                .process(
                        "parent",
                        repeat(requests, send("toWorker", message("drink", number(1)))),
                        send("toWorker", message("stop")),
                        count("i", requests, expect("toParent", "result", "taken", "left"), taken()))
                .process(
                        "worker",
                        filled(requests),
                        let("listening", 1),
                        loop(listening(), receive("toWorker", "event"), listener(let("listening", 0))))
                .observing(Fridge.DRINKS)
                .build();
    }

    /** What is removed is another function than the one that was added. */
    public static Topology otherListener() {
        return port("TwoWayPort-other-listener")
                .process("parent", send("toWorker", message("stop")))
                .process("worker", filled(1), forever(receive("toWorker", "event"), listener()))
                .build();
    }

    /** The parent asks once more after its stop. */
    public static Topology afterStop() {
        return port("TwoWayPort-after-stop")
                .process(
                        "parent",
                        send("toWorker", message("stop")),
                        send("toWorker", message("drink", number(1))),
                        receive("toParent"))
                .process(
                        "worker",
                        filled(1),
                        let("listening", 1),
                        loop(listening(), receive("toWorker", "event"), listener(let("listening", 0))))
                .build();
    }

    /**
     * Both ends post their first message at once, before the other has a listener; the port keeps messages, or does
     * not.
     */
    public static Topology greeting(boolean keeps) {
        ChannelSpec port = keeps ? ChannelSpec.bounded(1) : ChannelSpec.rendezvous();
        return Topology.named("TwoWayPort-greeting-" + (keeps ? "kept" : "dropped"))
                .channel("toWorker", port)
                .channel("toParent", port)
                .process("parent", trySend("toWorker", message("hello"), "sent"), receive("toParent"))
                .process("worker", trySend("toParent", message("bonjour"), "sent"), receive("toWorker"))
                .build();
    }

    private static Topology.Builder port(String name) {
        return Topology.named(name)
                .channel("toWorker", ChannelSpec.unbounded())
                .channel("toParent", ChannelSpec.unbounded());
    }

    private static Statement filled(int drinks) {
        return let(Fridge.DRINKS, drinks);
    }

    private static Condition listening() {
        return variable("listening").is(1);
    }

    private static Statement taken() {
        return claim(variable("taken").is(1), "each request gets a drink");
    }

    private static Statement listener(Statement... remove) {
        return when(
                variable("event").hasTag("stop"),
                block(remove),
                block(
                        open(variable("event"), "drink", "n"),
                        Fridge.TAKE,
                        Fridge.KEEP,
                        send("toParent", Fridge.RESULT)));
    }

    public static Study study() {
        return Study.of(
                "S04",
                "A fridge behind a two-way port, with a listener",
                Question.holds("Every request before the stop gets its drink", of(3), Property.claims()),
                Question.holds("and the worker ends, which nobody waits for", of(3), Property.noDeadlock()),
                Question.holds(
                        "and the fridge is empty at the end",
                        of(3),
                        Property.atEnd("no drinks are left", view -> view.number("worker", Fridge.DRINKS) == 0)),
                Question.fails(
                        "To remove another function than was added leaves the worker listening",
                        otherListener(),
                        Property.noDeadlock()),
                Question.fails("A request after the stop is never answered", afterStop(), Property.noDeadlock()),
                Question.holds(
                        "Both may post first, if the port keeps what comes before there is a listener",
                        greeting(true),
                        Property.noDeadlock()),
                Question.fails(
                        "A port that drops it makes a listener wait for ever", greeting(false), Property.noDeadlock()));
    }
}
