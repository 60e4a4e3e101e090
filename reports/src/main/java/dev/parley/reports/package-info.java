/**
 * Turns a finished {@link dev.parley.model.counterexample.Counterexample} into text and a page, and a run into a matrix. Decides
 * nothing: whatever a report says was found out elsewhere.
 */
@NullMarked
package dev.parley.reports;

import org.jspecify.annotations.NullMarked;

