/**
 * Defects of what callers are told: a message that is gone, an emptiness that is none, a refusal instead of an
 * exception.
 *
 * <table>
 *   <caption>The twins of this kind</caption>
 *   <tr><th>Twin</th><th>Defect</th><th>Rule</th></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.observation.CachedPeek CachedPeek}</td>
 *       <td>peek remembers a message after it was received</td><td>OBS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.observation.NullIsRefused NullIsRefused} *</td>
 *       <td>null is refused, not rejected</td><td>ARG-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.observation.SwapThenLink SwapThenLink}</td>
 *       <td>empty is answered while a link is on its way</td><td>LIN-1</td></tr>
 * </table>
 *
 * <p>Who is marked with an asterisk is wrong even if a single thread uses it.
 */
@NullMarked
package dev.parley.implementations.flawed.observation;

import org.jspecify.annotations.NullMarked;
