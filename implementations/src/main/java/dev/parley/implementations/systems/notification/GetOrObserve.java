package dev.parley.implementations.systems.notification;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * How one context learns of the state of another: it asks for it, or it is told of every change. An answer may be out
 * of date when it arrives, and stays so; notifications arrive late, too, but the last one is right.
 *
 * <p>From a text on lightweight asynchronous messages in audio software (R. Bencina): get state, against observer.
 */
public final class GetOrObserve {

    private GetOrObserve() {}

    /** Pull: the client asks once, while the state changes so often. */
    public static Topology pull(int changes) {
        return Topology.named("GetOrObserve-pull-" + changes)
                .channel("requests", ChannelSpec.bounded(1))
                .channel("replies", ChannelSpec.bounded(1))
                .server(
                        "target",
                        forever(
                                receive("requests", "request"),
                                when(
                                        variable("request").hasTag("get"),
                                        block(
                                                open(variable("request"), "get", "reply"),
                                                send(variable("reply"), variable("state"))),
                                        block(open(variable("request"), "set", "state")))))
                .observing("state")
                .process("changer", count("i", changes, send("requests", message("set", variable("i")))))
                .process("client", send("requests", message("get", channel("replies"))), receive("replies", "seen"))
                .observing("seen")
                .build();
    }

    /** Push: the client is notified of every change, over that channel. */
    public static Topology push(String name, ChannelSpec notifications, int changes) {
        return Topology.named("GetOrObserve-push-" + name + "-" + changes)
                .channel("notifications", notifications)
                .process("target", pause("change"), count("state", changes, send("notifications", variable("state"))))
                .observing("state")
                .server(
                        "client",
                        forever(
                                let("before", variable("seen")),
                                receive("notifications", "seen"),
                                when(variable("seen").isNot(variable("before").plus(1)), let("missed", 1))))
                .observing("seen", "missed")
                .build();
    }

    /** The client attaches while the state changes; it may be told what it is then, or of later changes only. */
    public static Topology attach(int changes, boolean toldAtOnce) {
        Statement told = toldAtOnce ? send("notifications", variable("state")) : let("told", 0);
        return Topology.named("GetOrObserve-attach-" + (toldAtOnce ? "told-at-once-" : "") + changes)
                .channel("attachments", ChannelSpec.bounded(1))
                .channel("notifications", ChannelSpec.bounded(1))
                .server(
                        "target",
                        count(
                                "state",
                                changes,
                                pause("change"),
                                when(variable("attached").is(1), send("notifications", variable("state"))),
                                tryReceive("attachments", "who", "found"),
                                when(variable("found").is(DONE), let("attached", 1), told)),
                        receive("attachments"),
                        told)
                .observing("state")
                .server("client", send("attachments", 1), forever(receive("notifications", "seen")))
                .observing("seen")
                .build();
    }

    public static Study study() {
        Property upToDate = Property.atEnd(
                "the client has seen the last state",
                view -> view.number("client", "seen") == view.number("target", "state"));
        Property always = Property.invariant(
                "the client has seen the present state",
                view -> view.number("client", "seen") == view.number("target", "state"));
        Property noneMissed = Property.invariant("no change is missed", view -> view.number("client", "missed") == 0);
        ChannelSpec queue = ChannelSpec.bounded(2);
        ChannelSpec one = ChannelSpec.bounded(1);
        return Study.of(
                "S20",
                "Asynchronous get against notification",
                Question.fails("An answer is out of date after the next change", pull(2), upToDate),
                Question.holds("The last notification is right", push("all", queue, 4), upToDate),
                Question.holds("and none is missed", push("all", queue, 4), noneMissed),
                Question.fails("although each comes late", push("all", queue, 4), always),
                Question.holds(
                        "The last is right, too, if only the latest is kept",
                        push("latest", one.overflowing(Overflow.DROP_OLDEST), 4),
                        upToDate),
                Question.fails(
                        "but then others are missed",
                        push("latest", one.overflowing(Overflow.DROP_OLDEST), 4),
                        noneMissed),
                Question.fails(
                        "To drop the latest leaves the client with an old state",
                        push("oldest", one.overflowing(Overflow.DROP_NEWEST), 4),
                        upToDate),
                Question.fails(
                        "Who attaches late, and is told of later changes only, may be wrong",
                        attach(2, false),
                        upToDate),
                Question.holds("Who is told the state at once is right", attach(2, true), upToDate));
    }
}
