package dev.parley.model.counterexample;

import java.util.Optional;

/**
 * One operation.
 *
 * @param lane index of its lane
 * @param operation such as {@code send 1}, with the channel's name where there are several
 * @param outcome such as {@code accepted}; {@code blocked} when it never returned
 * @param from its call, as a position on the common time axis of the counterexample
 * @param to its return; empty when it never returned
 * @param offending whether the argument speaks of it
 */
public record Span(int lane, String operation, String outcome, int from, Optional<Integer> to, boolean offending) {}
