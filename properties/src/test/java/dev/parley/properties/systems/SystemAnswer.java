package dev.parley.properties.systems;

import dev.parley.model.counterexample.Counterexample;
import java.util.Optional;

/**
 * What was asked of a system of processes, and how it turned out.
 *
 * @param study the id of the system, such as {@code S07}
 * @param title what it is
 * @param question what its source says of it, or what is wrong there, in a sentence
 * @param topology the name of the topology
 * @param property what was asked, in words
 * @param expected whether the property was to hold
 * @param outcome whether it does
 * @param states how many states were reached
 * @param transitions how many steps lead from one to another
 * @param depth the number of steps to the furthest of them
 * @param counterexample the run that shows it, where there is one; for something that is possible, an example of it
 * @param reason why it is not known; empty if it is
 */
public record SystemAnswer(
        String study,
        String title,
        String question,
        String topology,
        String property,
        boolean expected,
        Outcome outcome,
        long states,
        long transitions,
        int depth,
        Optional<Counterexample> counterexample,
        String reason) {

    /** How it turned out. */
    public enum Outcome {
        HOLDS("holds"),
        FAILS("fails"),
        UNKNOWN("unknown");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        /** The outcome in a word. */
        public String label() {
            return label;
        }
    }

    /** Whether it turned out as it was to. */
    public boolean isAsExpected() {
        return outcome == (expected ? Outcome.HOLDS : Outcome.FAILS);
    }
}
