package dev.parley.implementations.systems.state;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;

/**
 * Two who vote at the same time, such as with scissors, paper and stone, by messages that cannot arrive at the same
 * time: what one sees before voting decides it. A seal helps, as long as nobody breaks it. The one who has seen the
 * other's vote wins here by voting for its successor.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina), where readers suggest the sealed vote, and telephone
 * pictionary: {@link RelayedMessage}.
 */
public final class SealedVote {

    private SealedVote() {}

    /** The first vote is sent openly, and the second one is a reply to it. */
    public static Topology open() {
        return game("open")
                .process("first", vote(), send("toSecond", variable("mine")), receive("toFirst", "other"), judge())
                .observing("result")
                .process("second", receive("toSecond", "other"), beat(), send("toFirst", variable("mine")))
                .build();
    }

    /**
     * The first vote is sealed in an envelope, which the second party opens after its own vote, or before, if it is not
     * honest.
     */
    public static Topology sealed(boolean honest) {
        return game("sealed-" + (honest ? "honest" : "dishonest"))
                .channel("envelope", ChannelSpec.bounded(1))
                .process(
                        "first",
                        vote(),
                        send("envelope", variable("mine")),
                        send("toSecond", message("sealed")),
                        receive("toFirst", "other"),
                        judge())
                .observing("result")
                .process(
                        "second",
                        receive("toSecond"),
                        honest ? vote() : sequence(receive("envelope", "other"), beat()),
                        send("toFirst", variable("mine")),
                        honest ? receive("envelope", "other") : sequence())
                .build();
    }

    /** Both send before they look. */
    public static Topology both() {
        return game("both")
                .process("first", vote(), send("toSecond", variable("mine")), receive("toFirst", "other"), judge())
                .observing("result")
                .process("second", vote(), send("toFirst", variable("mine")), receive("toSecond", "other"))
                .build();
    }

    /** Nobody wants to be the first. */
    public static Topology neither() {
        return game("neither")
                .process("first", receive("toFirst", "other"), beat(), send("toSecond", variable("mine")), judge())
                .observing("result")
                .process("second", receive("toSecond", "other"), beat(), send("toFirst", variable("mine")))
                .build();
    }

    private static Topology.Builder game(String name) {
        return Topology.named("SealedVote-" + name)
                .channel("toFirst", ChannelSpec.bounded(1))
                .channel("toSecond", ChannelSpec.bounded(1));
    }

    private static Statement vote() {
        return choose(block(let("mine", 0)), block(let("mine", 1)), block(let("mine", 2)));
    }

    private static Statement beat() {
        return let("mine", variable("other").plus(1).modulo(3));
    }

    /** 0 is a draw, 1 is won, 2 is lost. */
    private static Statement judge() {
        return let("result", variable("mine").minus(variable("other")).modulo(3));
    }

    private static Property firstMayWin() {
        return Property.possible("the first wins", view -> view.allHaveEnded() && view.number("first", "result") == 1);
    }

    private static Property firstMayLose() {
        return Property.possible("the second wins", view -> view.allHaveEnded() && view.number("first", "result") == 2);
    }

    public static Study study() {
        return Study.of(
                "S27",
                "A sealed vote, and a message that is passed on",
                Question.fails("Who votes openly cannot win", open(), firstMayWin()),
                Question.holds("Who seals the vote can", sealed(true), firstMayWin()),
                Question.holds("and can lose", sealed(true), firstMayLose()),
                Question.fails("but not to win against somebody who breaks the seal", sealed(false), firstMayWin()),
                Question.holds("If both send before they look, either can win", both(), firstMayWin()),
                Question.holds("and either can lose", both(), firstMayLose()),
                Question.fails("If both look before they send, they wait for ever", neither(), Property.noDeadlock()),
                RelayedMessage.arrivesUnchanged(),
                RelayedMessage.mayChange(),
                RelayedMessage.changesLittle(),
                RelayedMessage.mayBeLost());
    }
}
