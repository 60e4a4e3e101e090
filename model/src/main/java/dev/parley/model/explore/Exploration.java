package dev.parley.model.explore;

import com.google.common.collect.ImmutableMap;
import dev.parley.model.system.Topology;
import java.util.Optional;

/**
 * What came of an exploration.
 *
 * @param states how many different states were reached
 * @param transitions how many steps lead from them to others, or to themselves, the start among them
 * @param depth of a breadth-first search, the greatest number of steps that it takes to reach a state; otherwise 0
 * @param bytes the memory that the states took
 * @param incomplete why states may be missing; empty if there are no others
 */
public record Exploration(
        Topology topology,
        ImmutableMap<Property, PropertyResult> findings,
        long states,
        long transitions,
        int depth,
        long bytes,
        Optional<String> incomplete) {

    /**
     * What became of a property.
     *
     * @throws IllegalArgumentException if it was not asked about
     */
    public PropertyResult of(Property property) {
        PropertyResult finding = findings.get(property);
        if (finding == null) {
            throw new IllegalArgumentException("nobody asked whether " + property.name());
        }
        return finding;
    }
}
