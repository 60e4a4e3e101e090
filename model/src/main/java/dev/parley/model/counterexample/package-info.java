/**
 * What was found, as values: a verdict on one implementation under one rule, and the counterexample of a violation. It
 * is found elsewhere and shown elsewhere; nothing here knows how.
 *
 * <pre>
 *   engines, judges, explorer                                         text, Markdown, pages, JSON
 *            |                                                                    ^
 *            v                                                                    |
 *   Counterexample.builder(subject, rule) ----> Counterexample ----> Verdict.Violates
 *     lanes, spans, marks   what happened            |               MatrixCell, CheckRun
 *     because               the argument         Evidence
 *     waits, contents       how it ended           finding, steps beside the model, transmissions, sources, ...
 * </pre>
 *
 * <p>To tell something more of a counterexample, add it to {@link dev.parley.model.counterexample.Evidence} and its
 * builder, as a part that may be left out; what a report makes of it is the report's business.
 */
@NullMarked
@PublicApi
package dev.parley.model.counterexample;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
