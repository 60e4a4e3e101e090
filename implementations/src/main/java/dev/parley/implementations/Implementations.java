package dev.parley.implementations;

import com.google.common.collect.ImmutableList;

/**
 * What one class offers to the registry: a channel, or the same one at several capacities or in several
 * modes. Found by {@link java.util.ServiceLoader}, and so with a public constructor without parameters.
 */
@FunctionalInterface
public interface Implementations {

    ImmutableList<Implementation> offered();
}
