package dev.parley.implementations.systems.notification;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;

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
                .server("timer", receive("commands"), fireUnlessCancelled(), forever(receive("commands")))
                .build();
    }

    /** The timer answers every cancellation, also after it has fired. */
    public static Topology answersTooLate() {
        return client("answers-too-late")
                .server(
                        "timer",
                        receive("commands"),
                        fireUnlessCancelled(),
                        forever(receive("commands"), tell("cancelled")))
                .build();
    }

    /** The timer answers a cancellation, and then fires all the same. */
    public static Topology staysArmed() {
        return client("stays-armed")
                .server(
                        "timer",
                        receive("commands"),
                        timedReceive("commands", "command", "cancelled"),
                        when(variable("cancelled").is(DONE), tell("cancelled")),
                        tell("fired"))
                .build();
    }

    private static Statement fireUnlessCancelled() {
        return sequence(
                timedReceive("commands", "command", "cancelled"),
                when(variable("cancelled").is(DONE), block(tell("cancelled")), block(tell("fired"))));
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
                        choose(block(), block(send("commands", message("cancel")), let("asked", 1))),
                        receive("events", "event"),
                        let("told", 1),
                        claim(
                                variable("asked").is(1).or(variable("event").is(message("fired"))),
                                "only who cancels is told of a cancellation"),
                        forever(receive("events"), claim(always().not(), "it fires or is cancelled, and never both")))
                .observing("told", "event", "asked");
    }

    private static Property toldAfterCancelling(String tag) {
        return Property.possible(
                "who cancelled is told: " + tag,
                view -> view.number("client", "asked") == 1
                        && view.value("client", "event").equals(new Value.Tagged(tag, ImmutableList.of())));
    }

    public static Study study() {
        Property told = Property.eventually("the client is told", view -> view.number("client", "told") == 1);
        return Study.of(
                "S16",
                "One-shot notification, and its cancellation",
                Question.holds("It fires or is cancelled, and never both", of(), Property.claims()),
                Question.holds("and one of the two happens", of(), told),
                Question.holds("Who cancels can be in time", of(), toldAfterCancelling("cancelled")),
                Question.holds("or too late", of(), toldAfterCancelling("fired")),
                Question.fails(
                        "A timer that answers a late cancellation does both", answersTooLate(), Property.claims()),
                Question.fails("and so does one that stays armed", staysArmed(), Property.claims()));
    }
}
