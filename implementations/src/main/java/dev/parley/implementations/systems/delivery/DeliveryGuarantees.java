package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * At most once, at least once, exactly once: two messages over links that lose and duplicate, to a receiver that may
 * crash. An effect is what lasts outside, such as money paid; exactly once needs an identity for each message, and to
 * remember it together with the effect.
 *
 * <p>From a course on distributed systems.
 */
public final class DeliveryGuarantees {

    public static final String LINK = "link";
    public static final String ACKNOWLEDGEMENTS = "acknowledgements";

    private static final int MESSAGES = 2;

    private DeliveryGuarantees() {}

    /** How the receiver remembers what it has seen. */
    public enum Memory {
        NOTHING,
        /** In a step of its own, after the effect. */
        AFTER_EFFECT,
        /** In a step of its own, before the effect. */
        BEFORE_EFFECT,
        /** In one step with the effect. */
        WITH_EFFECT,
        /** In one step with the effect, but where a crash wipes it out. */
        VOLATILE
    }

    /** Each message is sent once. */
    public static Topology once(int copies) {
        return Topology.named("AtMostOnce-copies" + copies)
                .channel(LINK, ChannelSpec.bounded(2).lossy().duplicating(copies))
                .process("sender", repeat(MESSAGES, let("id", variable("id").plus(1)), send(LINK, variable("id"))))
                .server("receiver", forever(receive(LINK, "id"), effect()))
                .observing("effects 1", "effects 2")
                .build();
    }

    /**
     * Each message is sent until it is acknowledged, or so many times if there is a limit, to a receiver that may crash
     * once.
     */
    public static Topology untilAcknowledged(Memory memory, int limit) {
        Topology.Builder builder = Topology.named(
                        "UntilAcknowledged-" + memory + (limit == Faults.ANY ? "" : "-attempts" + limit))
                .channel(LINK, link())
                .channel(ACKNOWLEDGEMENTS, link())
                .process(
                        "sender",
                        repeat(
                                MESSAGES,
                                let("id", variable("id").plus(1)),
                                let("attempts", 0),
                                let("acknowledged", 0),
                                loop(
                                        variable("acknowledged")
                                                .isNot(variable("id"))
                                                .and(mayTry(limit)),
                                        send(LINK, variable("id")),
                                        limit == Faults.ANY
                                                ? sequence()
                                                : let(
                                                        "attempts",
                                                        variable("attempts").plus(1)),
                                        timedReceive(ACKNOWLEDGEMENTS, "acknowledged", "answer"))))
                .server(
                        "receiver",
                        forever(receive(LINK, "id"), handling(memory), send(ACKNOWLEDGEMENTS, variable("id"))));
        return memory == Memory.VOLATILE
                ? builder.crashing(1, "effects 1", "effects 2").build()
                : builder.crashing(1, "effects 1", "effects 2", "last").build();
    }

    /** A sender that may crash once, and then sends the message again under a new identity. */
    public static Topology newIdentity() {
        return Topology.named("UntilAcknowledged-new-identity")
                .channel(LINK, link())
                .channel(ACKNOWLEDGEMENTS, link())
                .process(
                        "sender",
                        let("id", variable("id").plus(1)),
                        loop(
                                variable("acknowledged").isNot(variable("id")),
                                send(LINK, variable("id")),
                                timedReceive(ACKNOWLEDGEMENTS, "acknowledged", "answer")))
                .crashing(1, "id")
                .server(
                        "receiver",
                        forever(
                                receive(LINK, "id"),
                                when(
                                        variable("id").more(variable("last")),
                                        effectOf("effects 1"),
                                        let("last", variable("id"))),
                                send(ACKNOWLEDGEMENTS, variable("id"))))
                .observing("effects 1")
                .build();
    }

    private static ChannelSpec link() {
        return ChannelSpec.bounded(2).overflowing(Overflow.DROP_NEWEST).lossy().duplicating(1);
    }

    private static Condition mayTry(int limit) {
        return limit == Faults.ANY ? always() : variable("attempts").less(limit);
    }

    private static Statement handling(Memory memory) {
        Statement remember = let("last", variable("id"));
        Condition isNew = variable("id").more(variable("last"));
        return switch (memory) {
            case NOTHING -> effect();
            case AFTER_EFFECT -> when(isNew, effect(), pause("remember"), remember);
            case BEFORE_EFFECT -> when(isNew, remember, pause("take effect"), effect());
            case WITH_EFFECT, VOLATILE -> when(isNew, effect(), remember);
        };
    }

    private static Statement effect() {
        return when(variable("id").is(1), block(effectOf("effects 1")), block(effectOf("effects 2")));
    }

    /** Counts no further than to two. */
    private static Statement effectOf(String counter) {
        return let(counter, variable(counter).plus(1).atMost(number(2)));
    }

    private static Property atMostOnce() {
        return Property.invariant(
                "each message has at most one effect",
                view -> view.number("receiver", "effects 1") <= 1 && view.number("receiver", "effects 2") <= 1);
    }

    private static Property atLeastOnce() {
        return Property.eventually(
                "each message has had an effect",
                view -> view.number("receiver", "effects 1") >= 1 && view.number("receiver", "effects 2") >= 1);
    }

    public static Study study() {
        int any = Faults.ANY;
        return Study.of(
                "S60",
                "At most once, at least once, exactly once",
                Question.holds("Sent once, it has at most one effect", once(0), atMostOnce()),
                Question.fails("but it may be lost", once(0), atLeastOnce()),
                Question.fails("\"Never duplicated\": the link may do that", once(1), atMostOnce()),
                Question.holds(
                        "Sent until it is acknowledged, it has an effect at last",
                        untilAcknowledged(Memory.NOTHING, any),
                        atLeastOnce()),
                Question.fails("but maybe two", untilAcknowledged(Memory.NOTHING, any), atMostOnce()),
                Question.fails("and none with a limit to it", untilAcknowledged(Memory.NOTHING, 2), atLeastOnce()),
                Question.holds(
                        "Remembered together with the effect, it has at most one",
                        untilAcknowledged(Memory.WITH_EFFECT, any),
                        atMostOnce()),
                Question.holds("and has it", untilAcknowledged(Memory.WITH_EFFECT, any), atLeastOnce()),
                Question.fails(
                        "Remembered after the effect, a crash in between repeats it",
                        untilAcknowledged(Memory.AFTER_EFFECT, any),
                        atMostOnce()),
                Question.fails(
                        "before it, a crash in between leaves it out",
                        untilAcknowledged(Memory.BEFORE_EFFECT, any),
                        atLeastOnce()),
                Question.fails(
                        "Remembered where a crash wipes it out, it is repeated",
                        untilAcknowledged(Memory.VOLATILE, any),
                        atMostOnce()),
                Question.fails("A new identity after a crash is a new message", newIdentity(), atMostOneOf()));
    }

    private static Property atMostOneOf() {
        return Property.invariant(
                "the message has at most one effect", view -> view.number("receiver", "effects 1") <= 1);
    }
}
