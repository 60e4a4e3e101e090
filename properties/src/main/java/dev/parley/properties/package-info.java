/**
 * The engines, and the face that users see: the artifact that is added in test scope. A channel, or a system of them,
 * goes in with what it promises; verdicts come out, and for each violation a counterexample that can be read and
 * replayed.
 *
 * <pre>
 * spec + factory
 *   contract                what users extend and call; which rules are called for
 *      |  contract.search     draws, runs, judges, until the budget is spent; makes a failure small
 *      |     generate           programs for a channel
 *      |     interleave         runs a program, or a topology, under a chosen schedule; a history comes out
 *      |     linearize          does the model explain it? which rule is broken?
 *      |  contract.account    what there is to tell of a failure
 *      |  contract.topology   how a run of a system is judged
 *      v
 *   verdicts --&gt; dev.parley.reports renders them
 *
 * recorded elsewhere, or by real threads (record): files (archive) --&gt; audit, for histories of any length
 * the command line (cli) brings both to a shell; lincheck is the second opinion
 * </pre>
 *
 * <p>Engines do not know each other: the contract and the command line bring them together. The walls are those of
 * {@code ArchitectureTest}, how large things may become is in {@code HouseTest}, what users may rely on bears {@link
 * dev.parley.model.PublicApi}.
 */
@NullMarked
package dev.parley.properties;

import org.jspecify.annotations.NullMarked;
