package dev.parley.model.semantics;

import dev.parley.model.operation.Outcome;

/** One pair of the step relation: what an operation may be answered, and the state that it leaves. */
public record Transition(Outcome outcome, ChannelState next) {}
