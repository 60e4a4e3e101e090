package dev.parley.implementations.systems.addressing;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.channel;
import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.timedReceive;
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
 * Services that call each other directly, and wait, against a queue from which workers take what they can: who needs
 * whom to be alive, and what becomes of a task whose worker dies.
 *
 * <p>From a course on distributed systems.
 */
public final class CompetingWorkers {

    public static final String TASKS = "tasks";

    private CompetingWorkers() {}

    /** A calls B and C, which both call D, each waiting for the answer. */
    public static Topology direct(boolean lastLives) {
        return Topology.named("Services-direct" + (lastLives ? "" : "-D-dead"))
                .channel("B", ChannelSpec.bounded(1))
                .channel("C", ChannelSpec.bounded(1))
                .channel("D", ChannelSpec.bounded(1))
                .channel("answers for A", ChannelSpec.bounded(1))
                .channel("answers for B", ChannelSpec.bounded(1))
                .channel("answers for C", ChannelSpec.bounded(1))
                .process("A", send("B", 1), receive("answers for A"), send("C", 1), receive("answers for A"))
                .process("B", passingOn("B", "answers for B"))
                .process("C", passingOn("C", "answers for C"))
                .server("D", lastLives ? forever(receive("D", "caller"), send(variable("caller"), number(1))) : crash())
                .build();
    }

    /** Asks D for a call of A. */
    private static Statement[] passingOn(String calls, String answers) {
        return new Statement[] {receive(calls), send("D", channel(answers)), receive(answers), send("answers for A", 1)
        };
    }

    /** Producers of two tasks each, and workers that share them, over a queue with so much room. */
    public static Topology queue(int producers, int workers, int room) {
        Topology.Builder builder = Topology.named("Workers-queue-P" + producers + "-W" + workers + "-q" + room)
                .channel(TASKS, ChannelSpec.bounded(room));
        for (int i = 1; i <= producers; i++) {
            builder.process("producer" + i, repeat(2, send(TASKS, i)));
        }
        for (int i = 1; i <= workers; i++) {
            builder.server(
                            "worker" + i,
                            forever(
                                    receive(TASKS, "task"),
                                    let("handled", variable("handled").plus(1))))
                    .observing("handled");
        }
        return builder.build();
    }

    /**
     * A producer of two tasks, a broker, and two workers, the first of which may crash once.
     *
     * @param acknowledged whether the broker gives a task out again until it is acknowledged
     */
    public static Topology brokered(boolean acknowledged) {
        Topology.Builder builder = Topology.named("Workers-broker-" + (acknowledged ? "acknowledged" : "forgetful"))
                .channel(TASKS, ChannelSpec.bounded(2))
                .channel("deliveries", ChannelSpec.bounded(1))
                .channel("acknowledgements", ChannelSpec.unbounded())
                .process("producer", send(TASKS, 1), send(TASKS, 2))
                .server(
                        "broker",
                        forever(
                                receive(TASKS, "task"),
                                let("done", 0),
                                loop(
                                        variable("done").isNot(variable("task")),
                                        send("deliveries", variable("task")),
                                        acknowledged
                                                ? timedReceive("acknowledgements", "done", "answer")
                                                : let("done", variable("task")))));
        for (int i = 1; i <= 2; i++) {
            builder.server(
                            "worker" + i,
                            forever(
                                    receive("deliveries", "task"),
                                    pause("work"),
                                    when(
                                            variable("task").is(1),
                                            block(let(
                                                    "first",
                                                    variable("first").plus(1).atMost(number(2)))),
                                            block(let(
                                                    "second",
                                                    variable("second").plus(1).atMost(number(2))))),
                                    acknowledged
                                            ? trySend("acknowledgements", variable("task"), "answer")
                                            : sequence()))
                    .crashing(i == 1 ? 1 : 0, "first", "second");
        }
        return builder.build();
    }

    private static int handled(View view, String task) {
        return view.number("worker1", task) + view.number("worker2", task);
    }

    public static Study study() {
        return Study.of(
                "S62",
                "Direct services against a queue with competing workers",
                Question.holds("Services that live answer", direct(true), Property.noDeadlock()),
                Question.fails("Whoever calls waits for all that those call", direct(false), Property.noDeadlock()),
                Question.holds(
                        "Each task goes to one worker",
                        queue(2, 3, 2),
                        Property.atEnd(
                                "4 tasks were handled",
                                view -> view.number("worker1", "handled")
                                                + view.number("worker2", "handled")
                                                + view.number("worker3", "handled")
                                        == 4)),
                Question.holds("Producers need no worker to be alive", queue(2, 0, 4), Property.noDeadlock()),
                Question.fails("as long as there is room", queue(2, 0, 3), Property.noDeadlock()),
                Question.fails(
                        "A worker that dies takes its task with it",
                        brokered(false),
                        Property.atEnd(
                                "both tasks were handled",
                                view -> handled(view, "first") >= 1 && handled(view, "second") >= 1)),
                Question.holds(
                        "unless it is given out until it is acknowledged",
                        brokered(true),
                        Property.eventually(
                                "both tasks have been handled",
                                view -> handled(view, "first") >= 1 && handled(view, "second") >= 1)),
                Question.fails(
                        "and then maybe twice",
                        brokered(true),
                        Property.invariant(
                                "no task is handled twice",
                                view -> handled(view, "first") <= 1 && handled(view, "second") <= 1)));
    }
}
