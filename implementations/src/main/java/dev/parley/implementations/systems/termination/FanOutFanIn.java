package dev.parley.implementations.systems.termination;

import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.receiveEach;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * One channel of jobs for several workers, who square them, and one channel of results, which must be closed by
 * exactly one who knows that all others have finished. A pipeline is the same in a row: each stage closes what it sends
 * to.
 *
 * <p>From an introduction to message-passing concurrency, which leaves the results open.
 */
public final class FanOutFanIn {

    public static final String JOBS = "jobs";
    public static final String RESULTS = "results";

    private FanOutFanIn() {}

    /** Who closes the results. */
    public enum Closer {
        /** Nobody does. */
        NOBODY,
        /** Every worker when it has no more jobs. */
        EACH_WORKER,
        /** Somebody who waits for all workers. */
        AFTER_ALL
    }

    /** Workers that share jobs and results. */
    public static Topology fan(int workers, int jobs, Closer closer) {
        Topology.Builder builder = Topology.named("FanOutFanIn-W" + workers + "-N" + jobs + "-" + closer)
                .channel(JOBS, ChannelSpec.bounded(2).closing(Closing.DRAINS))
                .channel(RESULTS, ChannelSpec.bounded(2).closing(Closing.DRAINS))
                .channel("done", ChannelSpec.bounded(workers))
                .process("producer", numbers(jobs, JOBS));
        for (int i = 1; i <= workers; i++) {
            builder.process(
                    "worker" + i,
                    receiveEach(JOBS, "job", send(RESULTS, variable("job").times(variable("job")))),
                    closer == Closer.EACH_WORKER ? close(RESULTS) : send("done", 1));
        }
        if (closer == Closer.AFTER_ALL) {
            builder.process("closer", repeat(workers, receive("done")), close(RESULTS));
        }
        return builder.process("collector", adding(RESULTS))
                .observing("sum", "overtaken")
                .build();
    }

    /**
     * Three stages, each on its own: numbers, their squares, and the sum of those.
     *
     * @param propagates whether the stage in the middle closes what it sends to when what it receives from is closed
     */
    public static Topology pipeline(int numbers, boolean propagates) {
        return Topology.named("Pipeline-N" + numbers + (propagates ? "" : "-left-open"))
                .channel("numbers", ChannelSpec.rendezvous().closing(Closing.DRAINS))
                .channel("squares", ChannelSpec.rendezvous().closing(Closing.DRAINS))
                .process("generate", numbers(numbers, "numbers"))
                .process(
                        "square",
                        receiveEach(
                                "numbers", "n", send("squares", variable("n").times(variable("n")))),
                        propagates ? close("squares") : stop())
                .process("collector", adding("squares"))
                .observing("sum", "overtaken")
                .build();
    }

    private static Statement[] numbers(int most, String channel) {
        return new Statement[] {
            repeat(most, let("i", variable("i").plus(1)), send(channel, variable("i"))), close(channel)
        };
    }

    private static Statement adding(String channel) {
        return receiveEach(
                channel,
                "result",
                let("sum", variable("sum").plus(variable("result"))),
                when(variable("result").less(variable("last")), let("overtaken", 1)),
                let("last", variable("result")));
    }

    private static Property sumIs(int sum) {
        return Property.atEnd(
                "all have ended, and the sum is " + sum,
                view -> view.allHaveEnded() && view.number("collector", "sum") == sum);
    }

    private static Property inOrder() {
        return Property.invariant("results come in order", view -> view.number("collector", "overtaken") == 0);
    }

    public static Study study() {
        return Study.of(
                "S32",
                "Fan-out to workers, fan-in of their results, and a pipeline",
                Question.holds(
                        "Whichever worker does what, the sum is the same", fan(2, 4, Closer.AFTER_ALL), sumIs(30)),
                Question.fails("Workers side by side overtake each other", fan(2, 4, Closer.AFTER_ALL), inOrder()),
                Question.fails(
                        "Results that nobody closes are waited for", fan(2, 4, Closer.NOBODY), Property.noDeadlock()),
                Question.fails(
                        "Every worker closes them: once too often", fan(2, 4, Closer.EACH_WORKER), Property.claims()),
                Question.holds("A pipeline ends when its source closes", pipeline(4, true), sumIs(30)),
                Question.holds("and keeps the order", pipeline(4, true), inOrder()),
                Question.fails(
                        "A stage that does not pass it on strands the next",
                        pipeline(4, false),
                        Property.noDeadlock()));
    }
}
