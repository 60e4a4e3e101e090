package dev.parley.implementations.systems.termination;

import static dev.parley.model.system.Notation.crash;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;
import java.util.stream.IntStream;

/**
 * Workers that share a bounded queue of items, and stop at a poison pill. The source puts all items, then one pill
 * for each worker, and then waits for the workers.
 *
 * <p>From an introduction to message-passing concurrency; a worker dies there of an item that cannot be handled.
 */
public final class WorkerPool {

    public static final String QUEUE = "queue";

    private WorkerPool() {}

    /** A pool. */
    public static Topology of(int workers, int capacity, int items, int pills) {
        return pool("WorkerPool-W" + workers + "-q" + capacity + "-N" + items + "-pills" + pills, workers, capacity)
                .process(
                        "source",
                        repeat(items, send(QUEUE, message("Item"))),
                        repeat(pills, send(QUEUE, message("Pill"))))
                .build();
    }

    /** Two sources, each of which puts a pill for each of two workers when it has no more items. */
    public static Topology ofTwoSources(int items) {
        Topology.Builder builder = pool("WorkerPool-two-sources-N" + items, 2, 2);
        for (String source : new String[] {"source1", "source2"}) {
            builder.process(
                    source, repeat(items, send(QUEUE, message("Item"))), repeat(2, send(QUEUE, message("Pill"))));
        }
        return builder.build();
    }

    /** A pool that is given so many bad items first. */
    public static Topology withBadItems(int workers, int capacity, int items, int bad) {
        return pool("WorkerPool-W" + workers + "-q" + capacity + "-N" + items + "-bad" + bad, workers, capacity)
                .process(
                        "source",
                        repeat(bad, send(QUEUE, message("Bad"))),
                        repeat(items, send(QUEUE, message("Item"))),
                        repeat(workers, send(QUEUE, message("Pill"))))
                .build();
    }

    private static Topology.Builder pool(String name, int workers, int capacity) {
        Topology.Builder builder = Topology.named(name).channel(QUEUE, ChannelSpec.bounded(capacity));
        for (int i = 1; i <= workers; i++) {
            builder.process(
                            "worker" + i,
                            forever(
                                    receive(QUEUE, "item"),
                                    when(variable("item").hasTag("Pill"), stop()),
                                    when(variable("item").hasTag("Bad"), crash()),
                                    let("handled", variable("handled").plus(1))))
                    .observing("handled");
        }
        return builder;
    }

    private static Property handled(int items, int workers) {
        return Property.atEnd(
                "all have ended, and " + items + " items were handled",
                view -> view.allHaveEnded()
                        && IntStream.rangeClosed(1, workers)
                                        .map(i -> view.number("worker" + i, "handled"))
                                        .sum()
                                == items);
    }

    public static Study study() {
        return Study.of(
                "S33",
                "Workers on a bounded queue, and one poison pill for each",
                Question.holds("As many pills as workers: all is handled, all go home", of(3, 2, 5, 3), handled(5, 3)),
                Question.fails("One pill too few leaves a worker waiting", of(3, 2, 5, 2), Property.noDeadlock()),
                Question.fails(
                        "More pills than workers and room block the source", of(3, 2, 5, 6), Property.noDeadlock()),
                Question.fails(
                        "Two sources with a pill for each worker: the pills of one stop the other's workers",
                        ofTwoSources(3),
                        Property.noDeadlock()),
                Question.holds("A pool outlives one bad item", withBadItems(2, 3, 3, 1), Property.noDeadlock()),
                Question.fails(
                        "but its pills outnumber the workers, and may not fit",
                        withBadItems(2, 1, 3, 2),
                        Property.noDeadlock()));
    }
}
