package dev.parley.implementations.systems.state;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.MISSED;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.trySend;
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
 * Commands that change the state of their target: a queue carries them to the only context that may touch it, which
 * looks for them at the beginning of each of its periods, and never waits.
 *
 * <p>From a text on lightweight asynchronous messages in audio software (R. Bencina): mutate target state.
 */
public final class CommandQueue {

    private CommandQueue() {}

    /** One command for each of two things that belong together. */
    public static Topology separate(int frames) {
        return control("separate", frames)
                .process("control", send("commands", command("colour", 1)), send("commands", command("size", 1)))
                .build();
    }

    /** One command for both. */
    public static Topology combined(int frames) {
        return control("combined", frames)
                .process("control", send("commands", command("both", 1)))
                .build();
    }

    /** The control context does not wait, either, and takes it for granted that there is room. */
    public static Topology unchecked(int commands) {
        return endless("unchecked-" + commands)
                .process(
                        "control",
                        count("wanted", commands, trySend("commands", command("both", "wanted"), "accepted")))
                .observing("wanted")
                .build();
    }

    /** It tries again, later, when there was no room. */
    public static Topology retried(int commands) {
        return endless("retried-" + commands)
                .process(
                        "control",
                        count(
                                "wanted",
                                commands,
                                let("accepted", MISSED),
                                loop(
                                        variable("accepted").is(MISSED),
                                        trySend("commands", command("both", "wanted"), "accepted"))))
                .observing("wanted")
                .build();
    }

    private static Topology.Builder control(String name, int frames) {
        return queue(name).process("audio", repeat(frames, period())).observing("colour", "size");
    }

    private static Topology.Builder endless(String name) {
        return queue(name).server("audio", forever(period())).observing("colour", "size");
    }

    private static Topology.Builder queue(String name) {
        return Topology.named("CommandQueue-" + name).channel("commands", ChannelSpec.bounded(2));
    }

    /** Performs all commands that are there, and then renders. */
    private static Statement period() {
        return sequence(
                let("more", DONE),
                loop(
                        variable("more").is(DONE),
                        tryReceive("commands", "command", "more"),
                        when(variable("command").hasTag("colour"), open(variable("command"), "colour", "colour")),
                        when(variable("command").hasTag("size"), open(variable("command"), "size", "size")),
                        when(
                                variable("command").hasTag("both"),
                                open(variable("command"), "both", "colour"),
                                let("size", variable("colour")))),
                claim(variable("colour").is(variable("size")), "what is rendered belongs together"),
                pause("render"));
    }

    private static Expression command(String what, int value) {
        return message(what, number(value));
    }

    private static Expression command(String what, String variable) {
        return message(what, variable(variable));
    }

    public static Study study() {
        Property arrives = Property.leadsTo(
                "the target becomes what control wants in the end",
                view -> view.hasEnded("control"),
                view -> view.number("audio", "colour") == view.number("control", "wanted"));
        return Study.of(
                "S19",
                "A queue of commands that change their target",
                Question.fails("Two commands can be performed in two periods", separate(3), Property.claims()),
                Question.holds("One command is performed as a whole", combined(3), Property.claims()),
                Question.fails("A command that finds no room is lost, and nobody notices", unchecked(3), arrives),
                Question.holds("unless it is tried again", retried(3), arrives));
    }
}
