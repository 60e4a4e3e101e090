package dev.parley.implementations.systems.state;

import static dev.parley.model.system.Notation.block;
import static dev.parley.model.system.Notation.choose;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.sequence;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Statement;
import dev.parley.model.system.Topology;
import java.util.function.Predicate;

/**
 * A message that is passed on from one to the next, each of whom may get it slightly wrong: the unreliability becomes
 * the message.
 *
 * <p>From a meditation on two-party message exchange (R. Bencina), where a reader calls telephone pictionary an
 * unreliable send.
 */
public final class RelayedMessage {

    private static final int RELAYS = 4;

    private RelayedMessage() {}

    /** Over so many relays, each of which may add one to the message or take one away, unless it is exact. */
    public static Topology over(int relays, boolean exact, ChannelSpec link) {
        Topology.Builder builder = Topology.named("RelayedMessage-" + relays + (exact ? "-exact" : "")
                        + (link.faults().losses() > 0 ? "-lossy" : ""))
                .channel("link0", link)
                .process("author", send("link0", 10));
        for (int i = 1; i <= relays; i++) {
            builder.channel("link" + i, link)
                    .server(
                            "relay" + i,
                            receive("link" + (i - 1), "word"),
                            exact ? sequence() : misunderstand(),
                            pass(i));
        }
        return builder.server("reader", receive("link" + relays, "word"))
                .observing("word")
                .build();
    }

    private static Statement misunderstand() {
        return choose(
                block(),
                block(let("word", variable("word").plus(1))),
                block(let("word", variable("word").minus(1))));
    }

    private static Statement pass(int relay) {
        return send("link" + relay, variable("word"));
    }

    private static Property word(String name, Predicate<Integer> is) {
        return Property.atEnd(name, view -> is.test(view.number("reader", "word")));
    }

    static Question arrivesUnchanged() {
        return Question.holds(
                "What exact relays pass on arrives as it was sent",
                over(RELAYS, true, ChannelSpec.bounded(1)),
                word("it is as it was sent", word -> word == 10));
    }

    static Question mayChange() {
        return Question.fails(
                "After some relays it may be another message",
                over(RELAYS, false, ChannelSpec.bounded(1)),
                word("it has changed by one at most", word -> Math.abs(word - 10) <= 1));
    }

    static Question changesLittle() {
        return Question.holds(
                "although each changes it but little",
                over(RELAYS, false, ChannelSpec.bounded(1)),
                word("it has changed by one a relay at most", word -> Math.abs(word - 10) <= RELAYS));
    }

    static Question mayBeLost() {
        return Question.fails(
                "and it need not arrive at all",
                over(RELAYS, true, ChannelSpec.bounded(1).lossy()),
                word("it arrives", word -> word != 0));
    }
}
