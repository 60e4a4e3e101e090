package dev.parley.implementations.systems.state;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.trySend;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A master that keeps a copy of its slave's state, and looks there rather than asking: what it writes goes to its copy
 * and, by a message, to the slave.
 *
 * <p>From a text on lightweight asynchronous messages in audio software (R. Bencina): synchronised state, cached state.
 */
public final class CachedState {

    private CachedState() {}

    /** So many masters, each with a copy of its own, which write different values. */
    public static Topology writing(int masters) {
        Topology.Builder builder = slave("masters-" + masters);
        for (int i = 1; i <= masters; i++) {
            builder.process("master" + i, write(i), write(i + masters)).observing("cache");
        }
        return builder.build();
    }

    /** Somebody else changes the slave's state, too, and the master is not told. */
    public static Topology slaveChanges() {
        return slave("slave-changes")
                .process("master1", write(1))
                .observing("cache")
                .process("knob", send("writes", 9))
                .build();
    }

    /** The master waits for the slave after each write: the two operate in lock step. */
    public static Topology lockStep(int writes) {
        return Topology.named("CachedState-lock-step-" + writes)
                .channel("writes", ChannelSpec.bounded(1))
                .channel("done", ChannelSpec.bounded(1))
                .process(
                        "master1",
                        count(
                                "cache",
                                writes,
                                let("writing", 1),
                                send("writes", variable("cache")),
                                receive("done"),
                                let("writing", 0),
                                pause("read the copy")))
                .observing("cache", "writing")
                .server("slave", forever(receive("writes", "state"), send("done", 1)))
                .observing("state")
                .build();
    }

    /**
     * The master does not wait when there is no room; it changes its copy all the same, or only if its message was
     * accepted.
     */
    public static Topology refused(boolean checks) {
        Statement write = checks
                ? sequence(
                        trySend("writes", variable("i"), "accepted"),
                        when(variable("accepted").is(DONE), let("cache", variable("i"))))
                : sequence(let("cache", variable("i")), trySend("writes", variable("i"), "accepted"));
        return slave(checks ? "checks" : "does-not-check")
                .process("master1", count("i", 4, write))
                .observing("cache")
                .build();
    }

    private static Statement write(int value) {
        return sequence(pause("write " + value + " to the copy"), let("cache", value), send("writes", value));
    }

    private static Topology.Builder slave(String name) {
        return Topology.named("CachedState-" + name)
                .channel("writes", ChannelSpec.bounded(1))
                .server("slave", forever(receive("writes", "state")))
                .observing("state");
    }

    private static boolean agree(View view, String master) {
        return view.number(master, "cache") == view.number("slave", "state");
    }

    public static Study study() {
        Property agree = Property.atEnd("the copy is like the original", view -> agree(view, "master1"));
        return Study.of(
                "S21",
                "A cached copy of another context's state",
                Question.holds("The copy is right in the end", writing(1), agree),
                Question.fails(
                        "but not while messages are under way",
                        writing(1),
                        Property.invariant("the copy is always like the original", view -> agree(view, "master1"))),
                Question.holds(
                        "In lock step it is right whenever nothing is being written",
                        lockStep(3),
                        Property.invariant(
                                "the copy is like the original, or being written",
                                view -> view.number("master1", "writing") == 1 || agree(view, "master1"))),
                Question.fails("Of two masters one has a wrong copy", writing(2), agree),
                Question.fails("A slave that is changed by somebody else makes the copy wrong", slaveChanges(), agree),
                Question.fails("So does a write that is refused", refused(false), agree),
                Question.holds("unless the master notices", refused(true), agree));
    }
}
