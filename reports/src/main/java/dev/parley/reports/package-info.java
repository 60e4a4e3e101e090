/**
 * Turns a finished {@link dev.parley.model.counterexample.Counterexample} into text and pages, and a run into a matrix
 * and a site. Decides nothing: whatever a report says was found out elsewhere, and arrives as a value.
 *
 * <pre>
 *   Counterexample --> layout --> text     plain text, Markdown    \
 *     (of the model)      |                                          ReportFormat --> site --> a directory
 *                         +-----> page     HTML                    /     (one constant each)    index, rules, subjects
 *                  json --------> page     (embedded)
 *   CheckRun, MatrixCells --------------------------------------------------------> site
 * </pre>
 *
 * <p>To add a format: write one class that renders a counterexample, in a room of its own or in one of these, and add a
 * constant to {@link dev.parley.reports.ReportFormat}. Sites, galleries, attachments of tests and the command line's
 * {@code render --as} then have it, too.
 */
@NullMarked
package dev.parley.reports;

import org.jspecify.annotations.NullMarked;
