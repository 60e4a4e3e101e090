package dev.parley.implementations.systems.termination;

import static dev.parley.model.system.Notation.close;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.number;
import static dev.parley.model.system.Notation.on;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.receiveEach;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.select;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.stop;
import static dev.parley.model.system.Notation.variable;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.channel.Closing;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * Who closes a channel, and when: its sender, after the last message, once. Everything else breaks the sender, or
 * leaves somebody waiting.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class ClosingChannels {

    public static final String ITEMS = "items";

    private ClosingChannels() {}

    /** Senders of two messages each, the first so many of which close the channel afterwards. */
    public static Topology of(int senders, int closers, Closing closing) {
        Topology.Builder builder = Topology.named("Closing-senders" + senders + "-closers" + closers + "-" + closing)
                .channel(ITEMS, ChannelSpec.bounded(2).closing(closing));
        for (int i = 1; i <= senders; i++) {
            builder.process("sender" + i, repeat(2, send(ITEMS, i)), i <= closers ? close(ITEMS) : stop());
        }
        return receiving(builder);
    }

    /** What a sender does after it has closed. */
    public enum Then {
        CLOSES_AGAIN,
        SENDS,
        /** It sends, and asks how that went. */
        SENDS_AND_ASKS
    }

    /** A sender that goes on after it has closed. */
    public static Topology goingOn(Then then) {
        return receiving(Topology.named("Closing-then-" + then)
                .channel(ITEMS, ChannelSpec.bounded(2).closing(Closing.DRAINS))
                .process(
                        "sender1",
                        send(ITEMS, 1),
                        close(ITEMS),
                        switch (then) {
                            case CLOSES_AGAIN -> close(ITEMS);
                            case SENDS -> send(ITEMS, 2);
                            case SENDS_AND_ASKS -> send(ITEMS, number(2), "answer");
                        }));
    }

    private static Topology receiving(Topology.Builder builder) {
        return builder.process(
                        "receiver",
                        receiveEach(
                                ITEMS, "item", let("taken", variable("taken").plus(1))))
                .observing("taken")
                .build();
    }

    /** A receiver that closes the channel after the first of two messages. */
    public static Topology byReceiver() {
        return Topology.named("Closing-by-receiver")
                .channel(ITEMS, ChannelSpec.bounded(2).closing(Closing.DRAINS))
                .process("sender1", repeat(2, send(ITEMS, 1)))
                .process("receiver", receive(ITEMS), close(ITEMS))
                .build();
    }

    /**
     * A receiver of a channel that was never made: nobody could send to it; with something else to wait for, or not.
     */
    public static Topology nil(boolean alone) {
        return Topology.named("Closing-nil-channel" + (alone ? "" : "-and-another"))
                .channel("nil", ChannelSpec.rendezvous())
                .channel(ITEMS, ChannelSpec.bounded(1))
                .process("sender1", send(ITEMS, 1))
                .process("receiver", alone ? receive("nil") : select(on(receive("nil")), on(receive(ITEMS))))
                .build();
    }

    private static Property taken(int items) {
        return Property.atEnd(
                "all have ended, and " + items + " items were taken",
                view -> view.allHaveEnded() && view.number("receiver", "taken") == items);
    }

    public static Study study() {
        return Study.of(
                "S37",
                "Closing: by the sender, twice, by the receiver, too early, never",
                Question.holds("The sender closes, and all is taken first", of(1, 1, Closing.DRAINS), taken(2)),
                Question.fails("unless closing aborts", of(1, 1, Closing.ABORTS), taken(2)),
                Question.fails("Closing twice breaks", goingOn(Then.CLOSES_AGAIN), Property.claims()),
                Question.fails(
                        "One sender closes while another one sends", of(2, 1, Closing.DRAINS), Property.claims()),
                Question.fails(
                        "Nobody closes, and the receiver waits on", of(1, 0, Closing.DRAINS), Property.noDeadlock()),
                Question.fails("The receiver closes, and the sender breaks", byReceiver(), Property.claims()),
                Question.fails("Sending after closing breaks", goingOn(Then.SENDS), Property.claims()),
                Question.holds("or adds nothing, if one asks how it went", goingOn(Then.SENDS_AND_ASKS), taken(1)),
                Question.fails("A channel that was never made is waited for in vain", nil(true), Property.noDeadlock()),
                Question.holds("but does no harm in a select", nil(false), Property.noDeadlock()));
    }
}
