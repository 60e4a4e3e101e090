package dev.parley.model.explore.judge;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A run that never comes to what it must come to: it ends, or goes round in a circle for ever.
 *
 * @param addresses the states from an initial one on, as addresses in the store
 * @param circle the index of the state after which it goes on for ever by repeating what comes then; empty if it ends
 */
public record Lasso(ImmutableList<Long> addresses, Optional<Integer> circle) {}
