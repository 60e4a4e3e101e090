package dev.parley.model.system;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One line of a process. Its {@link Step}s, and they alone, touch a channel or let others come in between; what stands
 * between two of them happens together with the first, at the same instant.
 *
 * <p>How to add a kind: its record here, a word for it in {@link Notation}; then the compiler names who carries it out:
 * the explorer ({@code ProcessCompiler}), real channels ({@code ProcessRun}) and the export ({@code PromelaProcess},
 * and {@code InitialPoint} for one that is no step).
 */
public sealed interface Statement {

    /** In words; of those with blocks, what stands above these. */
    String heading();

    /** Tells what it does itself: not what its blocks do, nor what leads to one of several. */
    void tell(StatementVisitor visitor);

    /** The blocks within it. */
    default ImmutableList<Block> blocks() {
        return ImmutableList.of();
    }

    default Continuation continuation() {
        return Continuation.NEXT;
    }

    /** A statement at which a process stops, so that others can come in between. */
    sealed interface Step extends Statement {}

    /** A statement that happens together with the step before it. */
    sealed interface Local extends Statement {}

    /** A statement that is carried out again and again. */
    sealed interface Loop extends Local {
        ImmutableList<Statement> body();

        @Override
        default ImmutableList<Block> blocks() {
            return ImmutableList.of(Block.of(body()));
        }

        @Override
        default Continuation continuation() {
            return Continuation.BLOCK_OR_NEXT;
        }
    }

    /** A statement that sends or receives one message. */
    sealed interface Communication extends Step {
        Expression channel();

        Manner manner();

        /**
         * The variable that is told how it went: {@link Notation#DONE}, {@link Notation#MISSED}, {@link
         * Notation#CLOSED}.
         */
        Optional<String> answer();

        @Override
        default String heading() {
            return toString();
        }

        private static String telling(Optional<String> answer) {
            return answer.map(variable -> ", telling " + variable).orElse("");
        }
    }

    /** Hands a message over. */
    record Send(Expression channel, Expression message, Manner manner, Optional<String> answer)
            implements Communication {
        @Override
        public void tell(StatementVisitor visitor) {
            visitor.sends(this);
            visitor.uses(channel);
            visitor.evaluates(message);
            answer.ifPresent(visitor::answers);
        }

        @Override
        public String toString() {
            return manner.prefix + "send " + message + " to " + channel + Communication.telling(answer);
        }
    }

    /** Takes the next message that matches. */
    record Receive(Expression channel, Pattern pattern, Manner manner, Optional<String> answer)
            implements Communication {
        @Override
        public void tell(StatementVisitor visitor) {
            visitor.receives(this);
            visitor.uses(channel);
            switch (pattern) {
                case Pattern.Any(String variable) -> visitor.writes(variable);
                case Pattern.Fields(String _, ImmutableList<String> variables) -> variables.forEach(visitor::writes);
                case Pattern.Equal(Expression value) -> visitor.evaluates(value);
                case Pattern.Ignored _ -> {}
            }
            answer.ifPresent(visitor::answers);
        }

        @Override
        public String toString() {
            return manner.prefix
                    + (pattern instanceof Pattern.Ignored ? "receive from " : "receive " + pattern + " from ")
                    + channel
                    + Communication.telling(answer);
        }
    }

    /** Closes a channel, for good. */
    record Close(Expression channel, Optional<String> answer) implements Step {
        @Override
        public String heading() {
            return "close " + channel;
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.closes(this);
            visitor.uses(channel);
            answer.ifPresent(visitor::answers);
        }
    }

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
            implements Step {
        @Override
        public String heading() {
            return "select";
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.selects(this);
        }

        @Override
        public ImmutableList<Block> blocks() {
            ImmutableList.Builder<Block> blocks = ImmutableList.builder();
            branches.forEach(branch -> blocks.add(Block.of(branch)));
            otherwise.ifPresent(body -> blocks.add(Block.of("otherwise", 1, body)));
            timeout.ifPresent(body -> blocks.add(Block.of("after some time", 1, body)));
            return blocks.build();
        }

        @Override
        public Continuation continuation() {
            return Continuation.ONE_OF_ITS_BLOCKS;
        }
    }

    /** Does one of these, any. */
    record Choose(ImmutableList<ImmutableList<Statement>> alternatives) implements Local {
        @Override
        public String heading() {
            return "do one of";
        }

        @Override
        public void tell(StatementVisitor visitor) {}

        @Override
        public ImmutableList<Block> blocks() {
            return alternatives.stream()
                    .map(body -> body.isEmpty() ? Block.of("nothing", 1, body) : Block.of(body))
                    .collect(ImmutableList.toImmutableList());
        }

        @Override
        public Continuation continuation() {
            return Continuation.ONE_OF_ITS_BLOCKS;
        }
    }

    record When(Condition condition, ImmutableList<Statement> then, ImmutableList<Statement> otherwise)
            implements Local {
        @Override
        public String heading() {
            return "if " + condition;
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.tests(condition);
        }

        @Override
        public ImmutableList<Block> blocks() {
            return ImmutableList.of(
                    Block.of(then), otherwise.isEmpty() ? Block.of(otherwise) : Block.of("else", 0, otherwise));
        }

        @Override
        public Continuation continuation() {
            return Continuation.ONE_OF_ITS_BLOCKS;
        }
    }

    record While(Condition condition, ImmutableList<Statement> body) implements Loop {
        @Override
        public String heading() {
            return condition instanceof Condition.Always ? "forever" : "while " + condition;
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.loops(this);
            visitor.tests(condition);
        }
    }

    /** As often as that number says when the loop begins. */
    record Repeat(Expression times, ImmutableList<Statement> body) implements Loop {
        @Override
        public String heading() {
            return times + " times";
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.evaluates(times);
        }
    }

    record Let(String variable, Expression value) implements Local {
        @Override
        public String heading() {
            return variable + " := " + value;
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.assigns(this);
            visitor.evaluates(value);
            visitor.writes(variable);
        }
    }

    /** Puts the fields of a message with this tag into variables; anything else breaks the process' own claim. */
    record Open(Expression message, String tag, ImmutableList<String> variables) implements Local {
        @Override
        public String heading() {
            return tag + "(" + String.join(", ", variables) + ") := " + message;
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.opens(this);
            visitor.evaluates(message);
            variables.forEach(visitor::writes);
        }
    }

    /** The process claims that this is true here; if it is not, the run is wrong, and is followed no further. */
    record Claim(Condition condition, String text) implements Local {
        @Override
        public String heading() {
            return "claim " + condition;
        }

        @Override
        public void tell(StatementVisitor visitor) {
            visitor.tests(condition);
        }
    }

    /**
     * A step that touches no channel: others may come in between.
     *
     * @param what what the process does in it, in a word or two
     */
    record Pause(String what) implements Step {
        @Override
        public String heading() {
            return "pause";
        }

        @Override
        public void tell(StatementVisitor visitor) {}
    }

    /** The process ends. */
    record Stop() implements Local {
        @Override
        public String heading() {
            return "stop";
        }

        @Override
        public void tell(StatementVisitor visitor) {}

        @Override
        public Continuation continuation() {
            return Continuation.END;
        }
    }

    /** The process dies: it ends, or begins anew if it may, and forgets all but what it keeps. */
    record Crash() implements Local {
        @Override
        public String heading() {
            return "crash";
        }

        @Override
        public void tell(StatementVisitor visitor) {}

        @Override
        public Continuation continuation() {
            return Continuation.END;
        }
    }

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
