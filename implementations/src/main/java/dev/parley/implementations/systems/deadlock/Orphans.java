package dev.parley.implementations.systems.deadlock;

import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.otherwise;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.receiveEach;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * Waiting for somebody who has left: in real programs the most frequent deadlock over channels, and no circle. And
 * two circles that are as frequent: with oneself, and of two parties that each send to the other.
 *
 * <p>Kinds of bugs in Go programs, after T. Tu, X. Liu, L. Song, Y. Zhang: Understanding real-world concurrency bugs in
 * Go, 2019, and T. Yuan et al.: GoBench, 2021.
 */
public final class Orphans {

    private Orphans() {}

    /** A worker that reports to a looper, which leaves when it is told to stop. */
    public static Topology doneAfterStop(int capacity) {
        return Topology.named("Orphan-done-after-stop-q" + capacity)
                .channel("done", channelOf(capacity))
                .channel("stop", ChannelSpec.rendezvous())
                .process("worker", pause("work"), send("done", 1))
                .process("looper", select(on(receive("done")), on(receive("stop"))))
                .process("controller", otherwise(select(on(send("stop", 1)))))
                .build();
    }

    /** A dispatcher, one of whose callbacks closes it, and waits for that. */
    public static Topology closingItself(boolean waits) {
        return Topology.named("Orphan-closing-itself" + (waits ? "" : "-without-waiting"))
                .channel("events", ChannelSpec.bounded(2))
                .channel("terminated", ChannelSpec.bounded(1))
                .process("user", send("events", message("Close")))
                .process(
                        "dispatcher",
                        loop(
                                variable("closing").is(0),
                                receive("events", "event"),
                                when(
                                        variable("event").hasTag("Close"),
                                        let("closing", 1),
                                        waits ? receive("terminated") : sequence())),
                        send("terminated", 1))
                .build();
    }

    /** A channel of 16, whose consumer takes one message and leaves. */
    public static Topology filledAfterLeaving(int messages) {
        return Topology.named("Orphan-filled-after-leaving-N" + messages)
                .channel("updates", ChannelSpec.bounded(16))
                .process("producer", repeat(messages, send("updates", 1)))
                .process("consumer", receive("updates"))
                .build();
    }

    /** A store that answers each event with a callback to a loop, which sends it the next event meanwhile. */
    public static Topology storeAndLoop(int capacity) {
        return Topology.named("Cycle-store-and-loop-q" + capacity)
                .channel("callbacks", channelOf(capacity))
                .channel("events", channelOf(capacity))
                .channel("ticks", ChannelSpec.rendezvous())
                .process("clock", repeat(2, send("ticks", 1)))
                .process("loop", repeat(4, select(on(receive("ticks"), send("events", 1)), on(receive("callbacks")))))
                .process("store", repeat(2, receive("events"), send("callbacks", 1)))
                .build();
    }

    /** A result that a worker sends to somebody who waits only for some time. */
    public static Topology resultAfterTimeout(int capacity) {
        return Topology.named("Orphan-result-after-timeout-q" + capacity)
                .channel("result", channelOf(capacity))
                .process("worker", pause("work"), send("result", 1))
                .process("caller", timedReceive("result", "result", "answer"))
                .build();
    }

    /** A pool of workers that waits for jobs until they are closed by a producer, which dies before. */
    public static Topology deadProducer(int workers, boolean dies) {
        Topology.Builder builder = Topology.named("Orphan-dead-producer-W" + workers + (dies ? "" : "-alive"))
                .channel("jobs", ChannelSpec.bounded(1).closing(Closing.DRAINS))
                .process("producer", send("jobs", 1), dies ? crash() : close("jobs"));
        for (int i = 1; i <= workers; i++) {
            builder.process("worker" + i, receiveEach("jobs", "job"));
        }
        return builder.build();
    }

    private static ChannelSpec channelOf(int capacity) {
        return capacity == 0 ? ChannelSpec.rendezvous() : ChannelSpec.bounded(capacity);
    }

    public static Study study() {
        return Study.of(
                "F01",
                "Waiting for somebody who has left",
                Question.fails("A worker reports when the looper has stopped", doneAfterStop(0), Property.noDeadlock()),
                Question.holds("to a channel with room for it", doneAfterStop(1), Property.noDeadlock()),
                Question.fails(
                        "A callback closes its dispatcher, and waits for itself",
                        closingItself(true),
                        Property.noDeadlock()),
                Question.holds("or only asks for it", closingItself(false), Property.noDeadlock()),
                Question.holds(
                        "Seventeen messages, of which one is taken", filledAfterLeaving(17), Property.noDeadlock()),
                Question.fails("eighteen", filledAfterLeaving(18), Property.noDeadlock()),
                Question.fails(
                        "Store and loop, each of which sends to the other", storeAndLoop(0), Property.noDeadlock()),
                Question.holds("each into a channel with room for it", storeAndLoop(1), Property.noDeadlock()),
                Question.fails("A result that comes after the timeout", resultAfterTimeout(0), Property.noDeadlock()),
                Question.holds("into a channel with room for it", resultAfterTimeout(1), Property.noDeadlock()),
                Question.fails(
                        "A pool waits for a producer that has died", deadProducer(2, true), Property.noDeadlock()),
                Question.holds("and ends with one that closes", deadProducer(2, false), Property.noDeadlock()));
    }
}
