package dev.parley.model.operation;

/** One line of one thread of a {@link Program}. */
public sealed interface Step {

    /** Calls the channel and waits for its answer. */
    record Perform(Operation operation) implements Step {}

    /** Interrupts another thread of the program, numbered from 0, at one instant. */
    record Interrupt(int thread) implements Step {}
}
