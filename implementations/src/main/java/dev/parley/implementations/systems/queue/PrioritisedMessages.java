package dev.parley.implementations.systems.queue;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.count;
import static dev.parley.model.system.Notation.equalTo;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
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
import dev.parley.model.system.Statement;
import dev.parley.model.system.Statement.Manner;
import dev.parley.model.system.Topology;

/**
 * Messages by urgency, and messages by the time at which they are to be executed: the least number comes first, among
 * those that have arrived.
 *
 * <p>From a text on lightweight asynchronous messages in audio software (R. Bencina): timestamped messages in a
 * priority queue, prioritised work.
 */
public final class PrioritisedMessages {

    private static final ChannelSpec BY_PRIORITY = ChannelSpec.bounded(4).ordered(Ordering.PRIORITY);

    private PrioritisedMessages() {}

    /** Works on 3, 1, 2, and 1 again, after they are all there, or as soon as there is one. */
    public static Topology work(boolean afterAll) {
        return Topology.named("PrioritisedMessages-work-" + (afterAll ? "after-all" : "at-once"))
                .channel("work", BY_PRIORITY)
                .channel("start", ChannelSpec.bounded(1))
                .process("client", job(3, 1), job(1, 2), job(2, 3), job(1, 4), send("start", 1))
                .process(
                        "worker",
                        when(number(afterAll ? 1 : 0).is(1), receive("start")),
                        repeat(
                                4,
                                expect("work", "job", "urgency", "id"),
                                claim(
                                        variable("urgency")
                                                .less(variable("last"))
                                                .not(),
                                        "nothing comes that is more urgent than what came before"),
                                claim(
                                        variable("urgency")
                                                .more(variable("last"))
                                                .or(variable("id").more(variable("lastId"))),
                                        "jobs of the same urgency come in the order in which they were sent"),
                                let("last", variable("urgency")),
                                let("lastId", variable("id"))))
                .build();
    }

    /** One job that can wait, while there is always another one that cannot. */
    public static Topology busy(Ordering ordering) {
        return Topology.named("PrioritisedMessages-busy-" + ordering)
                .channel("work", ChannelSpec.bounded(3).ordered(ordering))
                .channel("start", ChannelSpec.bounded(1))
                .process("patient", job(2, 1), send("start", 1))
                .process("urgent", receive("start"), forever(job(1, 2)))
                .server(
                        "worker",
                        forever(
                                expect("work", "job", "urgency", "id"),
                                when(variable("id").is(1), let("done", 1))))
                .observing("done")
                .build();
    }

    /** Events for times 3 and 2, sent in that order; the scheduler's clock starts when both are there, or earlier. */
    public static Topology exactTimes(boolean ahead) {
        return events("exact-" + (ahead ? "ahead" : "meanwhile"))
                .process(
                        "scheduler",
                        when(number(ahead ? 1 : 0).is(1), receive("start")),
                        count(
                                "now",
                                3,
                                pause("tick"),
                                let("found", DONE),
                                loop(
                                        variable("found").is(DONE),
                                        receive(
                                                "events",
                                                equalTo(message("event", variable("now"))),
                                                Manner.TRYING,
                                                "found"))))
                .build();
    }

    /** The scheduler takes the earliest event that is there, and waits with it in hand until it is due. */
    public static Topology inHand() {
        return events("in-hand")
                .process(
                        "scheduler",
                        repeat(
                                2,
                                expect("events", "event", "due"),
                                loop(
                                        variable("now").less(variable("due")),
                                        pause("tick"),
                                        let("now", variable("now").plus(1))),
                                claim(variable("now").is(variable("due")), "every event is executed when it is due")))
                .build();
    }

    private static Topology.Builder events(String name) {
        return Topology.named("PrioritisedMessages-" + name)
                .channel("events", BY_PRIORITY)
                .channel("start", ChannelSpec.bounded(1))
                .process("client", event(3), event(2), send("start", 1));
    }

    private static Statement event(int due) {
        return send("events", message("event", number(due)));
    }

    private static Statement job(int urgency, int id) {
        return send("work", message("job", number(urgency), number(id)));
    }

    public static Study study() {
        Property patience = Property.eventually("what can wait is done", view -> view.number("worker", "done") == 1);
        Property executed = Property.atEnd("no event is left", view -> view.size("events") == 0);
        return Study.of(
                "S25",
                "Messages by priority, and by time",
                Question.holds("Of those that are there the most urgent comes first", work(true), Property.claims()),
                Question.fails("of those that will come it need not", work(false), Property.claims()),
                Question.fails("What can wait may wait for ever", busy(Ordering.PRIORITY), patience),
                Question.holds("but not in order of arrival", busy(Ordering.TOTAL_FIFO), patience),
                Question.holds("Events sent ahead of their time are executed then", exactTimes(true), executed),
                Question.fails("an event that arrives too late is not", exactTimes(false), executed),
                Question.fails(
                        "A scheduler that waits with an event in hand misses an earlier one",
                        inHand(),
                        Property.claims()));
    }
}
