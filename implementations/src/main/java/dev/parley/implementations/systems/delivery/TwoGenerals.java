package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.loop;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Overflow;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import java.util.ArrayList;
import java.util.List;

/**
 * Two generals, who must attack together, and whose messengers may be caught: the first proposes, and so many
 * acknowledgements go to and fro. Each attacks when it has sent and received all that it should. Whatever the number,
 * there is a run in which one attacks alone: the last message is lost.
 *
 * <p>From a course on distributed systems; E. A. Akkoyunlu, K. Ekanadham, R. V. Huber: Some constraints and tradeoffs
 * in the design of network communications, 1975.
 */
public final class TwoGenerals {

    private TwoGenerals() {}

    /**
     * A fixed number of messages.
     *
     * @param losses how many messengers may be caught
     */
    public static Topology of(int acknowledgements, int losses) {
        return Topology.named("TwoGenerals-acknowledgements" + acknowledgements + "-losses" + losses)
                .channel("first", ChannelSpec.bounded(1).losing(losses))
                .channel("second", ChannelSpec.bounded(1).losing(losses))
                .server("first", general(acknowledgements, true, "second", "first"))
                .observing("attacks")
                .server("second", general(acknowledgements, false, "first", "second"))
                .observing("attacks")
                .build();
    }

    private static Statement[] general(int acknowledgements, boolean first, String there, String here) {
        List<Statement> body = new ArrayList<>();
        for (int i = 0; i <= acknowledgements; i++) {
            body.add((i % 2 == 0) == first ? send(there, i) : receive(here));
        }
        body.add(let("attacks", 1));
        return body.toArray(new Statement[0]);
    }

    /** The first sends until it is acknowledged, and only then attacks; the second attacks when it is told. */
    public static Topology persistent() {
        ChannelSpec messengers =
                ChannelSpec.bounded(1).overflowing(Overflow.DROP_NEWEST).lossy();
        return Topology.named("TwoGenerals-persistent")
                .channel("first", messengers)
                .channel("second", messengers)
                .process(
                        "first",
                        loop(
                                variable("answer").isNot(DONE),
                                send("second", 1),
                                timedReceive("first", "acknowledgement", "answer")),
                        let("attacks", 1))
                .observing("attacks")
                .server("second", forever(receive("second"), let("attacks", 1), send("first", 1)))
                .observing("attacks")
                .build();
    }

    private static boolean together(View view) {
        return view.number("first", "attacks") == view.number("second", "attacks");
    }

    private static Property attackTogether() {
        return Property.atEnd("both attack, or neither", TwoGenerals::together);
    }

    public static Study study() {
        return Study.of(
                "S61",
                "Two generals, for any number of acknowledgements",
                Question.holds("If no messenger is caught, two generals can agree", of(4, 0), attackTogether()),
                Question.fails("No acknowledgement: the proposal is lost", of(0, 1), attackTogether()),
                Question.fails("One: it is lost", of(1, 1), attackTogether()),
                Question.fails("Two: the second one is lost", of(2, 1), attackTogether()),
                Question.fails("Three: the third one is", of(3, 1), attackTogether()),
                Question.fails("Four: the fourth one is", of(4, 1), attackTogether()),
                Question.fails("Ten: the tenth one is", of(10, 1), attackTogether()),
                Question.holds(
                        "Whoever does not give up has both attack in the end",
                        persistent(),
                        Property.eventually(
                                "both attack",
                                view -> view.number("first", "attacks") + view.number("second", "attacks") == 2)),
                Question.fails(
                        "but not at the same time",
                        persistent(),
                        Property.invariant("nobody has attacked alone", TwoGenerals::together)));
    }
}
