/**
 * Defects of waiting: wake-ups that are lost or reach the wrong one, conditions that nobody looks at again, waiting
 * where one must not, and in a circle of locks.
 *
 * <table>
 *   <caption>The twins of this kind</caption>
 *   <tr><th>Twin</th><th>Defect</th><th>Rule</th></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.EarlyRendezvous EarlyRendezvous}</td>
 *       <td>a sender returns when the message of another was taken</td><td>RDV-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.IfInsteadOfWhile IfInsteadOfWhile}</td>
 *       <td>a woken sender does not look again, and overwrites</td><td>LOSS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.LooksThenWaits LooksThenWaits}</td>
 *       <td>a receiver looks, and then says that it waits: a window of one instruction</td><td>BLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.NoCascade NoCascade}</td>
 *       <td>a receiver that leaves messages behind does not wake the next one</td><td>BLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.OneConditionForTwo OneConditionForTwo}</td>
 *       <td>one signal for senders and receivers reaches the wrong one</td><td>BLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.OppositeLocks OppositeLocks}</td>
 *       <td>send and receive take two locks in opposite orders</td><td>DLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.PollsByTaking PollsByTaking}</td>
 *       <td>a try-receive that looks, and then waits for what it saw</td><td>BLK-2</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.waiting.StaysInLine StaysInLine}</td>
 *       <td>a receiver whose time is over keeps its place, and gets a signal in vain</td><td>BLK-1</td></tr>
 * </table>
 */
@NullMarked
package dev.parley.implementations.flawed.waiting;

import org.jspecify.annotations.NullMarked;
