package dev.parley.implementations.systems.delivery;

import static dev.parley.model.system.Notation.DONE;
import static dev.parley.model.system.Notation.always;
import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.expect;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.pause;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.timedReceive;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.explore.View;
import dev.parley.model.system.Topology;
import java.util.function.Predicate;

/**
 * A message that is sent again until it is acknowledged, or was sent so many times, and its status, which anybody may
 * ask for. As the source has it, the recipient may get it twice, and the status may say that it failed when it did not.
 *
 * <p>From an article on message passing in operating systems.
 */
public final class ReliableMessages {

    public static final String LINK = "link";
    public static final String ACKNOWLEDGEMENTS = "acknowledgements";

    private ReliableMessages() {}

    /** What the system says of a message in the end if no acknowledgement came. */
    public enum FinalStatus {
        FAILED,
        UNKNOWN
    }

    /**
     * One message over links that may lose.
     *
     * @param identified whether the recipient knows the message when it comes again
     */
    public static Topology of(int attempts, FinalStatus last, boolean identified) {
        return Topology.named("ReliableMessages-attempts" + attempts + "-" + last + (identified ? "-identified" : ""))
                .channel(LINK, ChannelSpec.bounded(attempts).lossy())
                .channel(ACKNOWLEDGEMENTS, ChannelSpec.bounded(attempts).lossy())
                .process(
                        "system",
                        let("status", message("PENDING")),
                        repeat(
                                attempts,
                                send(LINK, message("Message", number(1))),
                                let("status", message("SENT")),
                                timedReceive(ACKNOWLEDGEMENTS, "acknowledgement", "answer"),
                                when(variable("answer").is(DONE), let("status", message("ACKNOWLEDGED")), stop())),
                        let("status", message(last.name())))
                .observing("status")
                .server(
                        "recipient",
                        forever(
                                expect(LINK, "Message", "id"),
                                when(
                                        identified ? variable("id").more(variable("last")) : always(),
                                        let("effects", variable("effects").plus(1)),
                                        let("last", variable("id"))),
                                send(ACKNOWLEDGEMENTS, variable("id"))))
                .observing("effects")
                .build();
    }

    /** As the source has it: whether the message was sent, and acknowledged, is decided by chance. */
    public static Topology simulated(int attempts) {
        return Topology.named("ReliableMessages-simulated-attempts" + attempts)
                .channel(LINK, ChannelSpec.bounded(attempts).lossy())
                .process(
                        "system",
                        let("status", message("PENDING")),
                        repeat(
                                attempts,
                                send(LINK, message("Message", number(1))),
                                let("status", message("SENT")),
                                choose(
                                        block(pause("give up waiting")),
                                        block(let("status", message("ACKNOWLEDGED")), stop()))),
                        let("status", message("FAILED")))
                .observing("status")
                .server(
                        "recipient",
                        forever(
                                receive(LINK),
                                let("effects", variable("effects").plus(1))))
                .observing("effects")
                .build();
    }

    /** Somebody else acknowledges by a call, while the system still tries, and writes the same status. */
    public static Topology acknowledgedFromOutside(int attempts) {
        return Topology.named("ReliableMessages-outside-attempts" + attempts)
                .channel("status", ChannelSpec.unbounded())
                .process("system", repeat(attempts, send("status", message("SENT"))), send("status", message("FAILED")))
                .process("outside", send("status", message("ACKNOWLEDGED")))
                .server(
                        "status",
                        forever(
                                receive("status", "next"),
                                claim(
                                        variable("status")
                                                .hasTag("ACKNOWLEDGED")
                                                .not(),
                                        "a message that was acknowledged stays so"),
                                let("status", variable("next"))))
                .build();
    }

    private static Property told(String status, int least, int most) {
        return Property.invariant(
                "what is " + status + " had " + (most == 0 ? "no effect" : "an effect"), isTold(status, least, most));
    }

    private static Predicate<View> isTold(String status, int least, int most) {
        return view -> {
            int effects = view.number("recipient", "effects");
            return !view.value("system", "status").toString().equals(status) || (effects >= least && effects <= most);
        };
    }

    private static Property atMostOneEffect() {
        return Property.invariant("there is at most one effect", view -> view.number("recipient", "effects") <= 1);
    }

    public static Study study() {
        int any = Integer.MAX_VALUE;
        return Study.of(
                "S56",
                "Acknowledgements, retries, and a status",
                Question.fails("Sent again, it arrives twice", of(3, FinalStatus.FAILED, false), atMostOneEffect()),
                Question.holds(
                        "unless the recipient knows it again", of(3, FinalStatus.FAILED, true), atMostOneEffect()),
                Question.holds("Acknowledged is true", of(3, FinalStatus.FAILED, true), told("ACKNOWLEDGED", 1, any)),
                Question.fails("failed is not", of(3, FinalStatus.FAILED, true), told("FAILED", 0, 0)),
                Question.holds(
                        "nobody can say more than that it is not known",
                        of(3, FinalStatus.UNKNOWN, true),
                        Property.possible(
                                "unknown, and it had its effect",
                                view -> view.value("system", "status")
                                                .toString()
                                                .equals("UNKNOWN")
                                        && view.number("recipient", "effects") == 1)),
                Question.fails(
                        "An acknowledgement by chance lies, too",
                        simulated(3),
                        Property.atEnd("what is ACKNOWLEDGED had an effect", isTold("ACKNOWLEDGED", 1, any))),
                Question.fails(
                        "Who acknowledges from outside is overwritten", acknowledgedFromOutside(3), Property.claims()));
    }
}
