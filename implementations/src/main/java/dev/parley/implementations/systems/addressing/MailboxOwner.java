package dev.parley.implementations.systems.addressing;

import static dev.parley.model.system.Notation.claim;
import static dev.parley.model.system.Notation.forever;
import static dev.parley.model.system.Notation.let;
import static dev.parley.model.system.Notation.message;
import static dev.parley.model.system.Notation.receive;
import static dev.parley.model.system.Notation.repeat;
import static dev.parley.model.system.Notation.send;
import static dev.parley.model.system.Notation.variable;
import static dev.parley.model.system.Notation.when;

import dev.parley.implementations.systems.study.Question;
import dev.parley.implementations.systems.study.Study;
import dev.parley.model.channel.ChannelSpec;
import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * One owner for each mailbox: with two receivers every message still goes to one of them, but nobody knows to whom,
 * and what one sender sent in order is handled out of order.
 *
 * <p>From an introduction to message-passing concurrency.
 */
public final class MailboxOwner {

    public static final String MAILBOX = "mailbox";
    public static final String HANDLED = "handled";

    private MailboxOwner() {}

    /** Receivers that share a mailbox, and write down what they handled. */
    public static Topology of(int receivers, int messages) {
        Topology.Builder builder = Topology.named("MailboxOwner-R" + receivers + "-N" + messages)
                .channel(MAILBOX, ChannelSpec.bounded(2))
                .channel(HANDLED, ChannelSpec.bounded(1))
                .process("sender", repeat(messages, let("i", variable("i").plus(1)), send(MAILBOX, variable("i"))))
                .process(
                        "log",
                        repeat(
                                messages,
                                receive(HANDLED, "message"),
                                let("sum", variable("sum").plus(variable("message"))),
                                when(variable("message").less(variable("last")), let("overtaken", 1)),
                                let("last", variable("message"))))
                .observing("sum", "overtaken");
        for (int i = 1; i <= receivers; i++) {
            builder.server("receiver" + i, forever(receive(MAILBOX, "message"), send(HANDLED, variable("message"))));
        }
        return builder.build();
    }

    /** A conversation of two messages, a question and what it is about, and receivers that share the mailbox. */
    public static Topology conversation(int receivers) {
        Topology.Builder builder = Topology.named("MailboxOwner-conversation-R" + receivers)
                .channel(MAILBOX, ChannelSpec.bounded(2))
                .process("sender", repeat(2, send(MAILBOX, message("Begin")), send(MAILBOX, message("End"))));
        for (int i = 1; i <= receivers; i++) {
            builder.server(
                    "receiver" + i,
                    forever(
                            receive(MAILBOX, "message"),
                            claim(variable("message").hasTag("Begin"), "receiver" + i + " hears the beginning first"),
                            receive(MAILBOX, "message"),
                            claim(
                                    variable("message").hasTag("End"),
                                    "receiver" + i + " hears the end of what it began")));
        }
        return builder.build();
    }

    private static Property allHandledOnce(int messages) {
        return Property.atEnd(
                "each message was handled once",
                view -> view.hasEnded("log") && view.number("log", "sum") == messages * (messages + 1) / 2);
    }

    private static Property inOrder() {
        return Property.invariant("messages are handled in order", view -> view.number("log", "overtaken") == 0);
    }

    public static Study study() {
        return Study.of(
                "S40",
                "One owner for each mailbox, or two receivers",
                Question.holds("The owner handles messages in order", of(1, 4), inOrder()),
                Question.fails("Two receivers do not", of(2, 4), inOrder()),
                Question.holds("but each message is still handled once", of(2, 4), allHandledOnce(4)),
                Question.holds(
                        "The owner hears a conversation from beginning to end", conversation(1), Property.claims()),
                Question.fails("two receivers tear it apart", conversation(2), Property.claims()));
    }
}
