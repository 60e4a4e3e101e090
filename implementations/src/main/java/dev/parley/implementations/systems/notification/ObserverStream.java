package dev.parley.implementations.systems.notification;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Condition;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * A stream of events to an observer: any number of next, and then at most one complete or error, and nothing after
 * that.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina): infinite and finite stream, the protocol of the
 * observer in Rx.
 */
public final class ObserverStream {

    private ObserverStream() {}

    /** So many events, and then the end, good or bad. */
    public static Topology finite(String name, ChannelSpec transport, int events) {
        return observed(name, transport)
                .process("source", events("stream", events), either("stream"))
                .build();
    }

    /** Events without an end. */
    public static Topology infinite() {
        return observed("infinite", ChannelSpec.bounded(2))
                .process("source", forever(send("stream", message("next"))))
                .build();
    }

    /** Two sources that know nothing of each other, each of which ends the stream of both. */
    public static Topology twoSources(int events) {
        return observed("two-sources", ChannelSpec.bounded(2))
                .process("source1", events("stream", events), send("stream", message("complete")))
                .process("source2", events("stream", events), send("stream", message("complete")))
                .build();
    }

    /** Two sources that are merged: the stream is complete when both are, and an error of one ends it at once. */
    public static Topology merged(int events) {
        return observed("merged", ChannelSpec.bounded(1))
                .channel("merging", ChannelSpec.bounded(2))
                .process("source1", events("merging", events), either("merging"))
                .process("source2", events("merging", events), either("merging"))
                .server(
                        "merge",
                        forever(
                                receive("merging", "event"),
                                when(
                                        variable("event").hasTag("complete"),
                                        let("completed", variable("completed").plus(1))),
                                when(
                                        forwards(),
                                        when(variable("event").hasTag("error"), let("failed", 1)),
                                        send("stream", variable("event")))))
                .build();
    }

    private static Condition forwards() {
        Condition waits =
                variable("event").hasTag("complete").and(variable("completed").less(2));
        return variable("failed").is(0).and(waits.not());
    }

    private static Statement events(String channel, int events) {
        return repeat(events, send(channel, message("next")));
    }

    private static Statement either(String channel) {
        return choose(block(send(channel, message("complete"))), block(send(channel, message("error"))));
    }

    private static Topology.Builder observed(String name, ChannelSpec transport) {
        return Topology.named("ObserverStream-" + name)
                .channel("stream", transport)
                .server(
                        "observer",
                        forever(
                                receive("stream", "event"),
                                claim(variable("over").is(0), "nothing comes after the end"),
                                when(variable("event").hasTag("next").not(), let("over", 1))))
                .observing("over");
    }

    public static Study study() {
        ChannelSpec queue = ChannelSpec.bounded(2);
        Topology finite = finite("finite", queue, 3);
        Property ends =
                Property.eventually("the observer is told of an end", view -> view.number("observer", "over") == 1);
        return Study.of(
                "S12",
                "Infinite and finite streams",
                Question.holds("Nothing comes after the end", finite, Property.claims()),
                Question.holds("and the end comes", finite, ends),
                Question.fails("An infinite stream has no end", infinite(), ends),
                Question.holds("and nobody waits for it", infinite(), Property.noDeadlock()),
                Question.fails("Two sources that each end the stream break it", twoSources(2), Property.claims()),
                Question.holds("Two sources that are merged do not", merged(2), Property.claims()),
                Question.holds("and the end comes, too", merged(2), ends),
                Question.fails(
                        "A transport that keeps no order lets the end come first",
                        finite("unordered", queue.ordered(Ordering.UNORDERED), 3),
                        Property.claims()),
                Question.fails("An end that is lost never comes", finite("lossy", queue.losing(1), 3), ends));
    }
}
