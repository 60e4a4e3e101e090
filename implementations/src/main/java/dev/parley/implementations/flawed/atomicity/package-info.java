/**
 * Defects of atomicity: two steps that ought to be one, and comparisons that take what came back for what never left
 * (ABA). Messages are lost, delivered twice, or taken in pieces.
 *
 * <table>
 *   <caption>The twins of this kind</caption>
 *   <tr><th>Twin</th><th>Defect</th><th>Rule</th></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.atomicity.DrainInPieces DrainInPieces}</td>
 *       <td>a drain that takes the lock for each message</td><td>BULK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.atomicity.MissingTailHelp MissingTailHelp}</td>
 *       <td>nobody moves on a tail that lags behind</td><td>LOSS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.atomicity.ReadThenAdvance ReadThenAdvance}</td>
 *       <td>the head is read, then moved on</td><td>DUP-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.atomicity.RecycledNode RecycledNode}</td>
 *       <td>a node that somebody still compares with is used again (ABA)</td><td>LIN-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.atomicity.SharedSingleProducerRing SharedSingleProducerRing}</td>
 *       <td>a ring for one producer, used by two</td><td>LOSS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.atomicity.TwoLaps TwoLaps}</td>
 *       <td>an index that comes back after two laps of the ring</td><td>DUP-1</td></tr>
 * </table>
 */
@NullMarked
package dev.parley.implementations.flawed.atomicity;

import org.jspecify.annotations.NullMarked;
