/**
 * Judges recordings of any length: near-linear judges for what they decide exactly, filters that are sound for the
 * rest, and then a search. Every {@link dev.parley.properties.audit.AuditResult} says which of them decided, and why it
 * is exact.
 *
 * <pre>
 * Expectation (what it is held to)      Recording (a channel's operations, by call)
 *            \                           /
 *             Audit -- picks a judge -- Sweep             one pass, n log p: order, loss, bounds, waits
 *               |                       RendezvousPairs   each send and its receive by themselves
 *               |                       PriorityTurns     receives by rank, each at its earliest instant
 *               |                       JustInTimeSearch  all explanations at a time, in the Windows that matter
 *               |
 *               +--&gt; Conforms (by whom, why exact) | Violates | Inconclusive (why)
 *                                                      |
 *      a Breach --BreachExplanation--&gt; Witness (rule, sentence, argument) --AuditCounterexample--&gt; a report
 * </pre>
 *
 * <p>{@link dev.parley.properties.audit.MessageCounts} counts what became of the messages, and accuses nobody. The room
 * reads {@link dev.parley.model.history.Recording}s and does not know where they come from; it holds what is under way,
 * not the whole. For small histories with every axis of a specification there is {@code properties.linearize}, which
 * argues about a window, too, where the search ends.
 *
 * <p>How to add a filter: a constant of {@code SweepCheck}, where {@code Sweep} makes the check, a {@code Breach}, and
 * its words in {@code BreachExplanation}; a test leaves each check out and sees that something is missed. How to add an
 * order: a constant of {@link dev.parley.properties.audit.MessageOrder}; the compiler names the rest.
 */
@NullMarked
@PublicApi
package dev.parley.properties.audit;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
