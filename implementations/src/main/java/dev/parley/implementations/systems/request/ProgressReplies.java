package dev.parley.implementations.systems.request;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.open;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
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
 * One request, and several replies: each tells of a phase of the work, and the last one is its result.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina): request, multiple replies; progress callback.
 */
public final class ProgressReplies {

    private ProgressReplies() {}

    /** Progress and result on one channel. */
    public static Topology of(int phases) {
        return work("one-channel", ChannelSpec.bounded(1), phases, "replies")
                .process(
                        "client",
                        request(),
                        loop(
                                variable("over").is(0),
                                receive("replies", "reply"),
                                when(variable("reply").hasTag("progress"), block(progress()), block(result(phases)))))
                .build();
    }

    /** Progress and result on two channels. */
    public static Topology twoChannels(int phases) {
        return work("two-channels", ChannelSpec.bounded(phases), phases, "results")
                .channel("results", ChannelSpec.bounded(1))
                .process(
                        "client",
                        request(),
                        loop(
                                variable("over").is(0),
                                select(
                                        on(receive("replies", "reply"), progress()),
                                        on(receive("results"), result(phases)))))
                .build();
    }

    /** Of all replies only the latest is kept; the client may count on all phases, or on later ones only. */
    public static Topology latestOnly(int phases, boolean seesAll) {
        return work("latest-" + (seesAll ? "all" : "some"), latest(), phases, "replies")
                .process(
                        "client",
                        request(),
                        loop(
                                variable("over").is(0),
                                receive("replies", "reply"),
                                when(
                                        variable("reply").hasTag("progress"),
                                        block(seesAll ? progress() : later()),
                                        block(let("over", 1)))))
                .build();
    }

    /** The client leaves after the first reply. */
    public static Topology impatient(int phases) {
        return work("impatient", ChannelSpec.bounded(1), phases, "replies")
                .process("client", request(), receive("replies"))
                .build();
    }

    private static ChannelSpec latest() {
        return ChannelSpec.bounded(1).overflowing(Overflow.DROP_OLDEST);
    }

    private static Topology.Builder work(String name, ChannelSpec replies, int phases, String results) {
        return Topology.named("ProgressReplies-" + name + "-" + phases)
                .channel("requests", ChannelSpec.bounded(1))
                .channel("replies", replies)
                .process(
                        "worker",
                        receive("requests"),
                        count("i", phases, pause("work"), send("replies", message("progress", variable("i")))),
                        send(results, message("result")));
    }

    private static Statement request() {
        return send("requests", message("request"));
    }

    private static Statement progress() {
        return sequence(
                open(variable("reply"), "progress", "phase"),
                let("seen", variable("seen").plus(1)),
                claim(variable("phase").is(variable("seen")), "each phase comes after the one before"));
    }

    private static Statement later() {
        return sequence(
                open(variable("reply"), "progress", "phase"),
                claim(variable("phase").more(variable("seen")), "each phase is later than the one before"),
                let("seen", variable("phase")));
    }

    private static Statement result(int phases) {
        return sequence(claim(variable("seen").is(phases), "the result comes after all phases"), let("over", 1));
    }

    public static Study study() {
        return Study.of(
                "S14",
                "One request, several replies",
                Question.holds("Phases come in order, and the result comes last", of(3), Property.claims()),
                Question.holds("and then both are done", of(3), Property.noDeadlock()),
                Question.fails(
                        "A result on a channel of its own overtakes progress", twoChannels(3), Property.claims()),
                Question.fails("Who is shown the latest only does not see all", latestOnly(3, true), Property.claims()),
                Question.holds("but never an earlier phase after a later one", latestOnly(3, false), Property.claims()),
                Question.holds("nor misses the result", latestOnly(3, false), Property.noDeadlock()),
                Question.fails(
                        "A client that leaves early keeps the worker waiting", impatient(3), Property.noDeadlock()));
    }
}
