package dev.parley.implementations.systems.study;

import dev.parley.model.explore.Property;
import dev.parley.model.system.Topology;

/**
 * What is asked of a system, and how it must turn out.
 *
 * @param text what its source says of it, or what is wrong there, in a sentence
 * @param topology the system
 * @param property what is asked
 * @param holds whether the property holds; if not, a counterexample must be found
 */
public record Question(String text, Topology topology, Property property, boolean holds) {

    /** What must hold. */
    public static Question holds(String text, Topology topology, Property property) {
        return new Question(text, topology, property, true);
    }

    /** What must fail: a counterexample must be found. */
    public static Question fails(String text, Topology topology, Property property) {
        return new Question(text, topology, property, false);
    }
}
