package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.tryReceive;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Ordering;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;

/**
 * The blocking queue itself: put waits while it is full, get waits while it is empty.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24).
 */
public final class PutAndGet {

    private PutAndGet() {}

    /** Puts 1, 2, 3, ..., and gets them in that order. */
    public static Topology of(ChannelSpec queue, int puts, int gets) {
        return with(queue, puts, gets, receive("queue", "item"));
    }

    /** The ordinary queue: to remove from it when it is empty is an error, and no reason to wait. */
    public static Topology ordinary(int puts) {
        return with(ChannelSpec.unbounded(), puts, puts, tryReceive("queue", "item", "found"));
    }

    private static Topology with(ChannelSpec queue, int puts, int gets, Statement.Receive get) {
        String kind = get.manner() == Manner.TRYING
                ? "ordinary"
                : queue.capacity().toString().replace(' ', '-');
        return Topology.named("PutAndGet-" + kind + "-" + queue.ordering() + "-" + puts + "-" + gets)
                .channel("queue", queue)
                .process("producer", count("i", puts, send("queue", variable("i"))))
                .process(
                        "consumer",
                        count("i", gets, get, claim(variable("item").is(variable("i")), "get i gives item i")))
                .build();
    }

    public static Study study() {
        Topology bounded = of(ChannelSpec.bounded(2), 5, 5);
        return Study.of(
                "S01",
                "Put and get on a blocking queue",
                Question.holds("Items come out in the order in which they went in", bounded, Property.claims()),
                Question.holds("Put and get wait for each other, but not for ever", bounded, Property.noDeadlock()),
                Question.holds(
                        "There are never more items than the queue's size",
                        bounded,
                        Property.invariant("at most 2 items", view -> view.size("queue") <= 2)),
                Question.holds(
                        "A rendezvous does the same with no items at all",
                        of(ChannelSpec.rendezvous(), 5, 5),
                        Property.claims()),
                Question.holds(
                        "Put does not wait if the queue has no bound",
                        of(ChannelSpec.unbounded(), 5, 0),
                        Property.noDeadlock()),
                Question.fails(
                        "Put waits while the queue is full", of(ChannelSpec.bounded(2), 3, 0), Property.noDeadlock()),
                Question.fails(
                        "Get waits while the queue is empty", of(ChannelSpec.bounded(2), 2, 3), Property.noDeadlock()),
                Question.fails("The ordinary queue gives nothing while it is empty", ordinary(2), Property.claims()),
                Question.fails(
                        "An array with push and pop gives the latest item first",
                        of(ChannelSpec.bounded(2).ordered(Ordering.LIFO), 5, 5),
                        Property.claims()));
    }
}
