package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.MISSED;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Faults;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * Messages that are sent again until they are acknowledged, under sequence numbers from a small space: two of them, the
 * alternating bit, are enough as long as the links keep the order of what they do not lose. If messages may overtake
 * each other, an old one can be taken for a new one with the same number; if one message can be overtaken by k others,
 * it takes k + 2 numbers so that none is repeated, and 2k + 2 so that none is lost (explored for k up to 3, with room
 * for 2 and 3 messages).
 *
 * <p>K. A. Bartlett, R. A. Scantlebury, P. T. Wilkinson: A note on reliable full-duplex transmission over half-duplex
 * links, 1969.
 */
public final class AlternatingBit {

    public static final String DATA = "data";
    public static final String ACKNOWLEDGEMENTS = "acknowledgements";

    private AlternatingBit() {}

    /** Messages under so many numbers, over two links alike. */
    public static Topology of(int messages, int numbers, ChannelSpec link) {
        Faults faults = link.faults();
        return protocol(
                        "AlternatingBit-N" + messages + "-numbers" + numbers
                                + (faults.losses() == 0 ? "" : "-lossy")
                                + (faults.copies() == 0 ? "" : "-copies" + faults.copies())
                                + (faults.overtaking() == 0 ? "" : "-overtaking" + faults.overtaking()),
                        messages,
                        numbers,
                        link)
                .observing("delivered")
                .build();
    }

    /** A receiver that may crash once, and then knows, or does not know, which number it expects. */
    public static Topology crashing(int messages, boolean remembers) {
        Topology.Builder builder = protocol(
                "AlternatingBit-N" + messages + (remembers ? "-remembering" : "-forgetting"), messages, 2, lossy());
        return remembers
                ? builder.crashing(1, "delivered", "expected").build()
                : builder.crashing(1, "delivered").build();
    }

    private static Topology.Builder protocol(String name, int messages, int numbers, ChannelSpec link) {
        return Topology.named(name)
                .channel(DATA, link)
                .channel(ACKNOWLEDGEMENTS, link)
                .process(
                        "sender",
                        repeat(
                                messages,
                                let("payload", variable("payload").plus(1)),
                                let("acknowledged", -1),
                                loop(
                                        variable("acknowledged").isNot(variable("number")),
                                        send(DATA, message("Data", variable("number"), variable("payload"))),
                                        let("acknowledged", -1),
                                        timedReceive(ACKNOWLEDGEMENTS, "acknowledged", "answer"),
                                        when(variable("answer").is(MISSED), let("acknowledged", -1))),
                                let("number", variable("number").plus(1).modulo(numbers))))
                .server(
                        "receiver",
                        forever(
                                expect(DATA, "Data", "number", "payload"),
                                when(
                                        variable("number").is(variable("expected")),
                                        claim(
                                                variable("payload")
                                                        .is(variable("delivered")
                                                                .plus(1)),
                                                "each message is delivered once, in order"),
                                        let("delivered", variable("delivered").plus(1)),
                                        let(
                                                "expected",
                                                variable("expected").plus(1).modulo(numbers))),
                                send(ACKNOWLEDGEMENTS, variable("number"))));
    }

    /** Drops what it has no room for, too, so that nobody waits for room. */
    private static ChannelSpec lossy() {
        return ChannelSpec.bounded(2).overflowing(Overflow.DROP_NEWEST).lossy();
    }

    private static ChannelSpec steady() {
        return ChannelSpec.bounded(2).overflowing(Overflow.DROP_NEWEST);
    }

    private static Property delivered(int messages) {
        return Property.eventually(
                "all messages are delivered", view -> view.number("receiver", "delivered") == messages);
    }

    static Property confirmed(int messages) {
        return Property.invariant(
                "what was acknowledged was delivered",
                view -> !view.hasEnded("sender") || view.number("receiver", "delivered") == messages);
    }

    public static Study study() {
        ChannelSpec faulty = lossy().duplicating(1);
        return Study.of(
                "S60b",
                "The alternating bit, and longer sequence numbers",
                Question.holds(
                        "One bit is enough over links that lose and duplicate", of(4, 2, faulty), Property.claims()),
                Question.holds("what is acknowledged was delivered", of(4, 2, faulty), confirmed(4)),
                Question.holds("and all is, if the links are fair", of(4, 2, faulty), delivered(4)),
                Question.fails("No number at all repeats a message", of(2, 1, lossy()), Property.claims()),
                Question.fails("and acknowledges what was lost", of(2, 1, faulty), confirmed(2)),
                Question.fails(
                        "A bit is not enough if messages overtake", of(2, 2, faulty.reordering(1)), Property.claims()),
                Question.fails(
                        "even if nothing is lost or duplicated, but sent again too early",
                        of(2, 2, steady().reordering(1)),
                        Property.claims()),
                Question.holds(
                        "With three numbers one overtaking repeats nothing",
                        of(5, 3, faulty.reordering(1)),
                        Property.claims()),
                Question.fails("but a late acknowledgement hides a loss", of(4, 3, faulty.reordering(1)), confirmed(4)),
                Question.holds("With four nothing is repeated", of(6, 4, faulty.reordering(1)), Property.claims()),
                Question.holds("nor hidden", of(6, 4, faulty.reordering(1)), confirmed(6)),
                Question.holds("and all is delivered", of(6, 4, faulty.reordering(1)), delivered(6)),
                Question.fails(
                        "For two that overtake five are too few", of(6, 5, steady().reordering(2)), confirmed(6)),
                Question.holds("and six are enough", of(8, 6, steady().reordering(2)), confirmed(8)),
                Question.holds(
                        "A receiver that remembers over a crash is as good", crashing(3, true), Property.claims()),
                Question.holds("and gets all, sooner or later", crashing(3, true), delivered(3)),
                Question.fails("one that forgets is not", crashing(3, false), Property.claims()));
    }
}
