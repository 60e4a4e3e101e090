package dev.parley.implementations.systems.deadlock;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * Two that wait for each other while a third one runs for ever: a deadlock in part, which no search for states without
 * successors finds. If the third one could help, it is none.
 */
public final class SpinningBystander {

    private SpinningBystander() {}

    /** What the third one does all the time. */
    public enum Spin {
        /** Steps of its own. */
        PAUSES,
        /** It looks into a channel of its own. */
        POLLS,
        /** It may send one of the two what that one waits for, once. */
        MAY_HELP
    }

    /** Two that each receive before they send, and one that spins. */
    public static Topology of(Spin spin) {
        return Topology.named("SpinningBystander-" + spin)
                .channel("left", ChannelSpec.bounded(1))
                .channel("right", ChannelSpec.bounded(1))
                .channel("own", ChannelSpec.bounded(1))
                .process("left", receive("left"), send("right", 1))
                .process("right", receive("right"), send("left", 1))
                .server(
                        "bystander",
                        switch (spin) {
                            case PAUSES -> forever(pause("spin"));
                            case POLLS -> forever(tryReceive("own", "message", "answer"));
                            case MAY_HELP ->
                                forever(
                                        pause("spin"),
                                        when(
                                                variable("helped").is(0),
                                                choose(block(), block(send("left", 1), let("helped", 1)))));
                        })
                .build();
    }

    public static Study study() {
        return Study.of(
                "F02",
                "A deadlock in part, while somebody else spins",
                Question.fails(
                        "Two wait for each other behind one that runs on", of(Spin.PAUSES), Property.noDeadlock()),
                Question.holds(
                        "from the beginning, whatever happens", of(Spin.PAUSES), Property.deadlockIsInevitable()),
                Question.fails("or behind one that polls", of(Spin.POLLS), Property.noDeadlock()),
                Question.holds("but not if that one may help", of(Spin.MAY_HELP), Property.noDeadlock()),
                Question.fails(
                        "although nothing makes it do so",
                        of(Spin.MAY_HELP),
                        Property.eventually("left has ended", view -> view.hasEnded("left"))));
    }
}
