package dev.parley.implementations.systems.addressing;

import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.orAfterSomeTime;
import static dev.parley.model.system.Notation.otherwise;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Waiting for several channels at once: with nothing else to do, with a default, with a timeout; and whom a select
 * prefers when several are ready.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class Selecting {

    private Selecting() {}

    /** Whom a select prefers. */
    public enum Preference {
        /** Nobody: any that is ready. */
        NOBODY,
        /** The left one, whenever it is ready. */
        LEFT,
        /** Each in turn. */
        IN_TURN
    }

    /** Two that send for ever, and one who takes from both. */
    public static Topology preferring(Preference preference) {
        Statement.Select any = select(on(receive("left"), let("left", 1)), on(receive("right"), let("right", 1)));
        Statement left = otherwise(select(on(receive("left"), let("left", 1))), any);
        Statement right = otherwise(select(on(receive("right"), let("right", 1))), any);
        return Topology.named("Select-preferring-" + preference)
                .channel("left", ChannelSpec.bounded(1))
                .channel("right", ChannelSpec.bounded(1))
                .server("left", forever(send("left", 1)))
                .server("right", forever(send("right", 1)))
                .server(
                        "receiver",
                        switch (preference) {
                            case NOBODY -> forever(any);
                            case LEFT -> forever(left);
                            case IN_TURN -> forever(left, right);
                        })
                .observing("left", "right")
                .build();
    }

    /** What one does when no channel is ready. */
    public enum Mode {
        WAITS,
        POLLS_TWICE,
        TIMES_OUT
    }

    /** One who wants a message from either of two channels, of which one gets so many, maybe late. */
    public static Topology waiting(Mode mode, ChannelSpec channel, int messages) {
        Statement.Select any = select(on(receive("left"), let("taken", 1)), on(receive("right"), let("taken", 1)));
        Topology.Builder builder = Topology.named("Select-" + mode + "-" + channel.capacity() + "-N" + messages)
                .channel("left", channel)
                .channel("right", channel)
                .process(
                        "receiver",
                        switch (mode) {
                            case WAITS -> any;
                            case POLLS_TWICE -> repeat(2, when(variable("taken").is(0), otherwise(any)));
                            case TIMES_OUT -> orAfterSomeTime(any);
                        })
                .observing("taken");
        return messages == 0
                ? builder.build()
                : builder.process("sender", pause("take time"), repeat(messages, send("right", 1)))
                        .build();
    }

    private static Property served(String who) {
        return Property.eventually(who + " is served", view -> view.number("receiver", who) == 1);
    }

    private static Property tookOne() {
        return Property.atEnd("the message was taken", view -> view.number("receiver", "taken") == 1);
    }

    public static Study study() {
        ChannelSpec one = ChannelSpec.bounded(1);
        return Study.of(
                "S36",
                "Select over channels: with a default, with a timeout, and how fair",
                Question.holds(
                        "If any may be taken, each may be",
                        preferring(Preference.NOBODY),
                        Property.possible("right is served", view -> view.number("receiver", "right") == 1)),
                Question.fails("but nothing promises that it is", preferring(Preference.NOBODY), served("right")),
                Question.fails(
                        "One that prefers the left starves the right", preferring(Preference.LEFT), served("right")),
                Question.holds("One that takes turns serves both", preferring(Preference.IN_TURN), served("right")),
                Question.holds("whichever comes second", preferring(Preference.IN_TURN), served("left")),
                Question.holds("One that waits takes what comes", waiting(Mode.WAITS, one, 1), tookOne()),
                Question.fails(
                        "and waits for ever if nothing does", waiting(Mode.WAITS, one, 0), Property.noDeadlock()),
                Question.holds(
                        "With a default it never blocks", waiting(Mode.POLLS_TWICE, one, 0), Property.noDeadlock()),
                Question.fails("but may have looked too early", waiting(Mode.POLLS_TWICE, one, 1), tookOne()),
                Question.holds("With a timeout it gives up", waiting(Mode.TIMES_OUT, one, 0), Property.noDeadlock()),
                Question.holds(
                        "and what comes later is not lost",
                        waiting(Mode.TIMES_OUT, one, 1),
                        Property.atEnd(
                                "the message was taken, or is still there",
                                view -> view.number("receiver", "taken") + view.size("right") == 1)),
                Question.fails(
                        "On a rendezvous its sender is left behind",
                        waiting(Mode.TIMES_OUT, ChannelSpec.rendezvous(), 1),
                        Property.noDeadlock()));
    }
}
