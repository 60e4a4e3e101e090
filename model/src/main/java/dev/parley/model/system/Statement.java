package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One line of a process. Those that touch a channel, and {@link Pause}, are its steps; what stands between two of them
 * happens together with the first, at the same instant.
 */
public sealed interface Statement {

    /** A statement that sends or receives one message. */
    sealed interface Communication extends Statement {
        Expression channel();

        Manner manner();

        /** The variable that is told how it went: {@link Notation#DONE}, {@link Notation#MISSED}, {@link Notation#CLOSED}. */
        Optional<String> answer();

        private static String telling(Optional<String> answer) {
            return answer.map(variable -> ", telling " + variable).orElse("");
        }
    }

    /** Hands a message over. */
    record Send(Expression channel, Expression message, Manner manner, Optional<String> answer)
            implements Communication {
        @Override
        public String toString() {
            return manner.prefix + "send " + message + " to " + channel + Communication.telling(answer);
        }
    }

    /** Takes the next message that matches. */
    record Receive(Expression channel, Pattern pattern, Manner manner, Optional<String> answer)
            implements Communication {
        @Override
        public String toString() {
            return manner.prefix
                    + (pattern instanceof Pattern.Ignored ? "receive from " : "receive " + pattern + " from ") + channel
                    + Communication.telling(answer);
        }
    }

    /** Closes a channel, for good. */
    record Close(Expression channel, Optional<String> answer) implements Statement {}

    /**
     * Performs one of several communications, whichever is enabled; any of those that are.
     *
     * @param otherwise what to do at once if none is enabled; without it, waits
     * @param timeout what to do when none was enabled for some time
     */
    record Select(
            ImmutableList<Branch> branches,
            Optional<ImmutableList<Statement>> otherwise,
            Optional<ImmutableList<Statement>> timeout)
            implements Statement {}

    /** Does one of these, any. */
    record Choose(ImmutableList<ImmutableList<Statement>> alternatives) implements Statement {}

    record When(Condition condition, ImmutableList<Statement> then, ImmutableList<Statement> otherwise)
            implements Statement {}

    record While(Condition condition, ImmutableList<Statement> body) implements Statement {}

    /** As often as that number says when the loop begins. */
    record Repeat(Expression times, ImmutableList<Statement> body) implements Statement {}

    record Let(String variable, Expression value) implements Statement {}

    /** Puts the fields of a message with this tag into variables; anything else breaks the process' own claim. */
    record Open(Expression message, String tag, ImmutableList<String> variables) implements Statement {}

    /** The process claims that this is true here; if it is not, the run is wrong, and is followed no further. */
    record Claim(Condition condition, String text) implements Statement {}

    /**
     * A step that touches no channel: others may come in between.
     *
     * @param what what the process does in it, in a word or two
     */
    record Pause(String what) implements Statement {}

    /** The process ends. */
    record Stop() implements Statement {}

    /** The process dies: it ends, or begins anew if it may, and forgets all but what it keeps. */
    record Crash() implements Statement {}

    /** One of the communications of a select. */
    record Branch(Condition guard, Communication communication, ImmutableList<Statement> body) {}

    /** How long a communication is willing to wait. */
    enum Manner {
        /** Until it is enabled. */
        WAITING(""),
        /** Not at all. */
        TRYING("try to "),
        /** Until it is enabled, or has not been for some time. */
        TIMED("for some time, "),
        /** A send that goes on only when a receiver has taken its message. */
        TRANSFERRING("transfer: ");

        private final String prefix;

        Manner(String prefix) {
            this.prefix = prefix;
        }
    }
}
