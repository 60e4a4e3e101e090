/**
 * Defects of giving up, by a timeout or by an interruption: at the wrong time, not at all, or with something in hand
 * that others need.
 *
 * <table>
 *   <caption>The twins of this kind</caption>
 *   <tr><th>Twin</th><th>Defect</th><th>Rule</th></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.cancellation.DeafToInterrupts DeafToInterrupts}</td>
 *       <td>an interruption is caught and forgotten</td><td>INT-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.cancellation.GivesUpEarly GivesUpEarly}</td>
 *       <td>a timed receive waits once, not again for the rest of its time</td><td>TIME-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.cancellation.LostOnInterrupt LostOnInterrupt}</td>
 *       <td>an interrupted receiver leaves with a message that it was handed just then</td><td>INT-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.cancellation.LostOnTimeout LostOnTimeout}</td>
 *       <td>a receiver leaves at its deadline with a message in its hand</td><td>TIME-3</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.cancellation.SwallowedSignal SwallowedSignal}</td>
 *       <td>an interrupted receiver keeps a signal that another one needs</td><td>INT-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.cancellation.TimedOnlyOnce TimedOnlyOnce}</td>
 *       <td>a timed receive limits only the first of its waits</td><td>TIME-2</td></tr>
 * </table>
 */
@NullMarked
package dev.parley.implementations.flawed.cancellation;

import org.jspecify.annotations.NullMarked;
