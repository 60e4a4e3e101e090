package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Expression;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Producers that send 1, 2, 3, ... through one queue to consumers that add up what they get, and the ways to tell them
 * that this was all.
 *
 * <p>From a lecture on message passing (MIT 6.031, reading 24), and the sum of 1 to 100 in several languages.
 */
public final class ProducersAndConsumers {

    private static final Expression END = message("end");

    private ProducersAndConsumers() {}

    /** Each producer closes the queue when it has sent everything. */
    public static Topology eachCloses(int producers, int consumers, int items) {
        return closed("each-closes", producers, consumers, items, close("queue"))
                .build();
    }

    /** The queue is closed when the last producer has sent everything. */
    public static Topology lastCloses(int producers, int consumers, int items) {
        return closed("last-closes", producers, consumers, items, send("finished", 1))
                .process("closer", repeat(producers, receive("finished")), close("queue"))
                .build();
    }

    /** Nobody closes the queue: one sender too many is kept. */
    public static Topology nobodyCloses(int producers, int consumers, int items) {
        return closed("nobody-closes", producers, consumers, items).build();
    }

    private static Topology.Builder closed(String name, int producers, int consumers, int items, Statement... ending) {
        return system(
                ChannelSpec.bounded(2).closing(Closing.DRAINS),
                name,
                producers,
                consumers,
                items,
                ending,
                receive("queue", "item", "more"),
                let("sum", variable("sum").plus(variable("item"))));
    }

    /**
     * Each producer sends so many sentinels after its items, and each consumer ends with the first one that it gets.
     */
    public static Topology sentinels(int producers, int consumers, int items, int each) {
        return system(
                        ChannelSpec.bounded(2),
                        "sentinels-" + each,
                        producers,
                        consumers,
                        items,
                        new Statement[] {repeat(each, send("queue", END))},
                        receive("queue", "item"),
                        when(
                                variable("item").is(END),
                                block(let("more", 0)),
                                block(let("sum", variable("sum").plus(variable("item"))))))
                .build();
    }

    private static Topology.Builder system(
            ChannelSpec queue,
            String name,
            int producers,
            int consumers,
            int items,
            Statement[] ending,
            Statement... consume) {
        Topology.Builder builder = Topology.named(
                        "Producers-" + producers + "-consumers-" + consumers + "-items-" + items + "-" + name)
                .channel("queue", queue)
                .channel("finished", ChannelSpec.unbounded());
        for (int i = 1; i <= producers; i++) {
            builder.process("producer" + i, count("i", items, send("queue", variable("i"))), sequence(ending));
        }
        for (int i = 1; i <= consumers; i++) {
            builder.process(
                            "consumer" + i,
                            let("more", 1),
                            loop(variable("more").is(1), consume))
                    .observing("sum");
        }
        return builder;
    }

    private static Property sum(int expected, int consumers) {
        return Property.atEnd("the sum is " + expected, view -> sum(view, consumers) == expected);
    }

    private static int sum(View view, int consumers) {
        int sum = 0;
        for (int i = 1; i <= consumers; i++) {
            sum += view.number("consumer" + i, "sum");
        }
        return sum;
    }

    public static Study study() {
        return Study.of(
                "S02",
                "Producers and consumers that share a queue",
                Question.holds("1 to 100, ended by closing, make 5050", eachCloses(1, 1, 100), sum(5050, 1)),
                Question.holds("1 to 100, ended by a sentinel, make 5050", sentinels(1, 1, 100, 1), sum(5050, 1)),
                Question.holds("Two producers, the last of which closes", lastCloses(2, 2, 3), sum(12, 2)),
                Question.holds("and everybody ends", lastCloses(2, 2, 3), Property.noDeadlock()),
                Question.fails("The first of two producers closes too early", eachCloses(2, 1, 3), Property.claims()),
                Question.fails("Consumers wait if nobody closes", nobodyCloses(1, 1, 3), Property.noDeadlock()),
                Question.fails("One sentinel ends one of two consumers", sentinels(1, 2, 3, 1), Property.noDeadlock()),
                Question.holds("One sentinel for each consumer ends all", sentinels(1, 2, 3, 2), Property.noDeadlock()),
                Question.fails(
                        "The sentinel of the first of two producers ends too early",
                        sentinels(2, 1, 3, 1),
                        sum(12, 1)));
    }
}
