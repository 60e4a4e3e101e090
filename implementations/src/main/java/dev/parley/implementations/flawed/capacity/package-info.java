/**
 * Defects of capacity: more is held than there is room for, or something is refused although there is room.
 *
 * <table>
 *   <caption>The twins of this kind</caption>
 *   <tr><th>Twin</th><th>Defect</th><th>Rule</th></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.capacity.CheckThenAct CheckThenAct}</td>
 *       <td>room is checked under one lock and used under the next</td><td>CAP-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.capacity.CountsBeforeSure CountsBeforeSure}</td>
 *       <td>a send that will be refused counts as held meanwhile</td><td>CAP-2</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.capacity.RefusesUnderContention RefusesUnderContention}</td>
 *       <td>a sender that lost three races reports a full queue</td><td>CAP-2</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.capacity.TakesBackTooLate TakesBackTooLate}</td>
 *       <td>a message that is refused can be received before it is taken back</td><td>GEN-1</td></tr>
 * </table>
 */
@NullMarked
package dev.parley.implementations.flawed.capacity;

import org.jspecify.annotations.NullMarked;
