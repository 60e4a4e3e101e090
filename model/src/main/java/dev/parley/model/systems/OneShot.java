package dev.parley.model.systems;

import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.orAfterSomeTime;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.variable;

import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A timer fires once, or is cancelled before. Who cancels is told which of the two it was.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina): one-shot notification, normal and cancelled; future,
 * timer.
 */
public final class OneShot {

    private OneShot() {}

    /** The timer does one of the two, and then takes no notice of a cancellation that comes too late. */
    public static Topology of() {
        return client("sound")
                .server(
                        "timer",
                        receive("commands", tagged("arm")),
                        orAfterSomeTime(
                                select(on(receive("commands", tagged("cancel")), tell("cancelled"))), tell("fired")),
                        forever(receive("commands")))
                .build();
    }

    /** The timer answers every cancellation, also after it has fired. */
    public static Topology answersTooLate() {
        return client("answers-too-late")
                .server(
                        "timer",
                        receive("commands", tagged("arm")),
                        orAfterSomeTime(
                                select(on(receive("commands", tagged("cancel")), tell("cancelled"))), tell("fired")),
                        forever(receive("commands", tagged("cancel")), tell("cancelled")))
                .build();
    }

    /** The timer answers a cancellation, and then fires all the same. */
    public static Topology staysArmed() {
        return client("stays-armed")
                .server(
                        "timer",
                        receive("commands", tagged("arm")),
                        orAfterSomeTime(select(on(receive("commands", tagged("cancel")), tell("cancelled")))),
                        tell("fired"))
                .build();
    }

    private static Statement tell(String event) {
        return send("events", message(event));
    }

    private static Topology.Builder client(String name) {
        return Topology.named("OneShot-" + name)
                .channel("commands", ChannelSpec.bounded(2))
                .channel("events", ChannelSpec.bounded(2))
                .server(
                        "client",
                        send("commands", message("arm")),
                        choose(block(), block(send("commands", message("cancel")), let("cancelled", 1))),
                        receive("events", "event"),
                        let("told", 1),
                        claim(
                                variable("cancelled").is(1).or(variable("event").is(message("fired"))),
                                "only who cancels is told of a cancellation"),
                        forever(receive("events"), claim(always().not(), "it fires or is cancelled, and never both")))
                .observing("told", "event");
    }

    static Study study() {
        Property told = Property.eventually("the client is told", view -> view.number("client", "told") == 1);
        return Study.of(
                "S16",
                "One-shot notification, and its cancellation",
                Question.holds("It fires or is cancelled, and never both", of(), Property.claims()),
                Question.holds("and one of the two happens", of(), told),
                Question.holds(
                        "Both can happen to somebody who cancels",
                        of(),
                        Property.possible(
                                "a cancellation came too late",
                                view -> view.size("commands") == 1 && view.number("client", "told") == 1)),
                Question.fails(
                        "A timer that answers a late cancellation does both", answersTooLate(), Property.claims()),
                Question.fails("and so does one that stays armed", staysArmed(), Property.claims()));
    }
}
