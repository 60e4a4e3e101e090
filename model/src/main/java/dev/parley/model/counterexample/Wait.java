package dev.parley.model.counterexample;

import com.google.common.collect.ImmutableSet;

/** An edge of the wait-for graph: the waiter cannot move until one of the others does. */
public record Wait(String waiter, String operation, ImmutableSet<String> waitsFor, boolean inCycle) {}
