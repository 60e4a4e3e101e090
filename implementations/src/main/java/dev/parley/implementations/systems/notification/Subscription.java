package dev.parley.implementations.systems.notification;

import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.otherwise;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.tagged;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A subscriber is notified until it unsubscribes. Notifications that are under way then still come; only a final
 * acknowledgement makes it sure that no more will.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina): subscription, and why the final acknowledgement is
 * required.
 */
public final class Subscription {

    private static final Expression NOTIFICATION = message("notification");
    private static final Expression ACKNOWLEDGED = message("acknowledged");

    private Subscription() {}

    /**
     * The subscriber takes what comes until its unsubscription is acknowledged, on the channel of the notifications.
     */
    public static Topology acknowledged(boolean commandsFirst) {
        return publisher(
                        commandsFirst ? "commands-first" : "acknowledged",
                        commandsFirst,
                        send("notifications", ACKNOWLEDGED))
                .server(
                        "subscriber",
                        subscribeAndUnsubscribe(),
                        receive("notifications", "event"),
                        loop(variable("event").is(NOTIFICATION), receive("notifications", "event")),
                        let("sure", 1),
                        nothingMore())
                .observing("sure")
                .build();
    }

    /** The acknowledgement comes on another channel. */
    public static Topology acknowledgedElsewhere() {
        return publisher("acknowledged-elsewhere", false, send("acknowledgements", ACKNOWLEDGED))
                .channel("acknowledgements", ChannelSpec.bounded(1))
                .server(
                        "subscriber",
                        subscribeAndUnsubscribe(),
                        loop(
                                variable("sure").is(0),
                                select(on(receive("notifications")), on(receive("acknowledgements"), let("sure", 1)))),
                        nothingMore())
                .build();
    }

    /** There is no acknowledgement. */
    public static Topology unacknowledged() {
        return publisher("unacknowledged", false)
                .server("subscriber", subscribeAndUnsubscribe(), nothingMore())
                .build();
    }

    /** Notifications to somebody who never subscribed, and does not look. */
    public static Topology advertising() {
        return Topology.named("Subscription-advertising")
                .channel("notifications", ChannelSpec.bounded(2))
                .process("publisher", repeat(3, send("notifications", NOTIFICATION)))
                .build();
    }

    private static Topology.Builder publisher(String name, boolean commandsFirst, Statement... acknowledge) {
        Statement.Select commands = select(
                on(receive("commands", tagged("subscribe")), let("active", 1)),
                on(receive("commands", tagged("unsubscribe")), let("active", 0), sequence(acknowledge)));
        Statement.Branch notify = on(variable("active").is(1), send("notifications", NOTIFICATION));
        return Topology.named("Subscription-" + name)
                .channel("commands", ChannelSpec.bounded(1))
                .channel("notifications", ChannelSpec.bounded(2))
                .server(
                        "publisher",
                        forever(
                                commandsFirst
                                        ? when(
                                                variable("active").is(1),
                                                block(otherwise(commands, select(notify))),
                                                block(commands))
                                        : select(
                                                commands.branches().get(0),
                                                commands.branches().get(1),
                                                notify)));
    }

    private static Statement subscribeAndUnsubscribe() {
        return sequence(
                send("commands", message("subscribe")),
                repeat(2, receive("notifications")),
                send("commands", message("unsubscribe")));
    }

    private static Statement nothingMore() {
        return forever(receive("notifications"), claim(always().not(), "no notification comes any more"));
    }

    public static Study study() {
        Property sure = Property.eventually(
                "the subscriber is sure of the end", view -> view.number("subscriber", "sure") == 1);
        return Study.of(
                "S15",
                "Subscription, notifications, final acknowledgement",
                Question.holds("After the final acknowledgement nothing comes", acknowledged(false), Property.claims()),
                Question.fails("Without it, something may", unacknowledged(), Property.claims()),
                Question.fails("and if it comes on a channel of its own", acknowledgedElsewhere(), Property.claims()),
                Question.fails(
                        "A publisher that never happens to look at its commands never acknowledges",
                        acknowledged(false),
                        sure),
                Question.holds("One that looks at its commands first does", acknowledged(true), sure),
                Question.holds("and nothing comes after that, either", acknowledged(true), Property.claims()),
                Question.fails("Who advertises to nobody waits in the end", advertising(), Property.noDeadlock()));
    }
}
