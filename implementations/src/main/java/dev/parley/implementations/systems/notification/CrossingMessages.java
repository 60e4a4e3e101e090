package dev.parley.implementations.systems.notification;

import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import com.google.common.collect.ImmutableList;
import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import dev.parley.model.system.Value;

/**
 * Two parties that send to each other at the same time: a cancellation crosses the notification that it was to prevent,
 * and the two do not agree on what came first.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina): non-deterministic communication, cancellation after
 * notification.
 */
public final class CrossingMessages {

    private CrossingMessages() {}

    /** Who cancels takes it for granted that nothing comes after that. */
    public static Topology takenForGranted() {
        return notifier("taken-for-granted", sequence(), sequence())
                .server(
                        "client",
                        cancel(),
                        receive("events"),
                        claim(always().not(), "nothing comes after a cancellation"))
                .build();
    }

    /**
     * Every cancellation is answered, by what it came to; the notification, if there is one, comes before the answer.
     */
    public static Topology answered() {
        return notifier("answered", tell("cancelled"), tell("tooLate"))
                .process(
                        "client",
                        cancel(),
                        receive("events", "event"),
                        when(
                                variable("event").hasTag("notification"),
                                block(
                                        receive("events", "answer"),
                                        claim(was("tooLate"), "who was notified is told so")),
                                block(
                                        let("answer", variable("event")),
                                        claim(was("cancelled"), "who was not, is told so"))))
                .observing("answer")
                .build();
    }

    /** Each party sends one message and receives one, in whatever order it happens. */
    public static Topology exchange(ChannelSpec link) {
        return Topology.named("CrossingMessages-exchange-"
                        + (link.equals(ChannelSpec.rendezvous()) ? "rendezvous" : "queues"))
                .channel("toLeft", link)
                .channel("toRight", link)
                .process("left", party("toRight", "toLeft", 1, 2))
                .observing("first")
                .process("right", party("toLeft", "toRight", 2, 1))
                .observing("first")
                .build();
    }

    private static Statement party(String out, String in, int mine, int other) {
        return select(
                on(send(out, mine), let("first", mine), receive(in)),
                on(receive(in), let("first", other), send(out, mine)));
    }

    private static Statement cancel() {
        return sequence(pause("decide to cancel"), send("commands", message("cancel")));
    }

    private static Condition was(String answer) {
        return variable("answer").is(message(answer));
    }

    private static Statement tell(String event) {
        return send("events", message(event));
    }

    private static Topology.Builder notifier(String name, Statement whenInTime, Statement whenTooLate) {
        return Topology.named("CrossingMessages-" + name)
                .channel("commands", ChannelSpec.bounded(1))
                .channel("events", ChannelSpec.bounded(2))
                .server(
                        "notifier",
                        choose(
                                block(receive("commands"), whenInTime),
                                block(tell("notification"), receive("commands"), whenTooLate)));
    }

    public static Study study() {
        Property agree = Property.atEnd(
                "both say the same came first", view -> view.number("left", "first") == view.number("right", "first"));
        return Study.of(
                "S17",
                "Messages that cross",
                Question.fails("A notification crosses its cancellation", takenForGranted(), Property.claims()),
                Question.holds("An answer tells who cancels which came first", answered(), Property.claims()),
                Question.holds("and always comes", answered(), Property.noDeadlock()),
                Question.holds(
                        "in both cases: in time",
                        answered(),
                        Property.possible("cancelled", view -> view.allHaveEnded() && isAnswer(view, "cancelled"))),
                Question.holds(
                        "and too late",
                        answered(),
                        Property.possible("too late", view -> view.allHaveEnded() && isAnswer(view, "tooLate"))),
                Question.fails(
                        "Two who send at once do not agree on what came first",
                        exchange(ChannelSpec.bounded(1)),
                        agree),
                Question.holds("They do if they meet", exchange(ChannelSpec.rendezvous()), agree));
    }

    private static boolean isAnswer(View view, String tag) {
        return view.value("client", "answer").equals(new Value.Tagged(tag, ImmutableList.of()));
    }
}
