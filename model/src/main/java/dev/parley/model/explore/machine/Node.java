package dev.parley.model.explore.machine;

import com.google.common.collect.ImmutableList;
import dev.parley.model.system.Statement.Manner;

/**
 * One place in a compiled process. Arguments named {@code next}, {@code then} and the like are numbers of other nodes.
 */
public sealed interface Node {

    /** No slot, no node. */
    int NONE = -1;

    /** A place at which a process stops for others: what comes between two of them is one step. */
    sealed interface Stop extends Node {}

    /** Puts a value into a slot. */
    record Assign(int slot, Evaluator value, int next) implements Node {}

    record Test(Check condition, int then, int otherwise) implements Node {}

    /** Goes on in any of these ways. */
    record Fork(ImmutableList<Integer> nexts) implements Node {}

    record Claim(Check condition, String text, int next) implements Node {}

    /** Takes a message apart. */
    record Open(Evaluator message, int tag, ImmutableList<Integer> slots, String text, int next) implements Node {}

    /** Where a loop begins, so that its body can refer to it. */
    record Jump(int next) implements Node {}

    /** Dies. */
    record Crash() implements Node {}

    /**
     * Waits until one of the alternatives is enabled.
     *
     * @param otherwise where to go on at once if none is
     * @param timeout where to go on if none was for some time
     */
    record Select(ImmutableList<Alternative> alternatives, int otherwise, int timeout) implements Stop {}

    /** A step without a channel. */
    record Pause(String what, int next) implements Stop {}

    /** Closes a channel. */
    record Close(Evaluator channel, int answer, String text, int next) implements Stop {}

    /** Waits until the message that it has handed over is received. */
    record AwaitReceipt(int channel, int next) implements Stop {}

    record End() implements Stop {}

    /**
     * One communication.
     *
     * @param channel the channel's reference as a value
     * @param message what is sent
     * @param match what is received
     * @param answer the slot that is told how it went, or {@link #NONE}
     * @param text the statement, for people
     */
    record Alternative(
            Check guard,
            boolean sends,
            Evaluator channel,
            Evaluator message,
            Match match,
            Manner manner,
            int answer,
            String text,
            int next) {}

    /** Which messages are received, and the slots that what they carry goes to. */
    sealed interface Match {
        record Any(int slot) implements Match {}

        record Ignored() implements Match {}

        record Fields(int tag, ImmutableList<Integer> slots) implements Match {}

        record Equal(Evaluator value) implements Match {}
    }
}
