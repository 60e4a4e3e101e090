/**
 * Counterexamples and results for programs. A {@link dev.parley.model.counterexample.Counterexample} is written in the
 * form {@code parley.counterexample/1} and read back without loss; a run is written in the form {@code
 * parley.results/1}. What the forms need beyond the values, names of kinds and what may be left out, is known here and
 * nowhere else.
 */
@NullMarked
package dev.parley.reports.json;

import org.jspecify.annotations.NullMarked;
