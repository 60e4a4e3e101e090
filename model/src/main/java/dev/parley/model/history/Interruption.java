package dev.parley.model.history;

/** A thread was interrupted, by whomever, at one instant. */
public record Interruption(int thread, Instant at) {}
