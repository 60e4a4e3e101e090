/**
 * Flawed twins: small channels, each with one realistic defect and the rule by which it must be caught. What
 * is not named here is right; but one defect may well show in several ways, so that other rules may be broken, too. All
 * but the two marked with an asterisk are right under sequential use.
 *
 * <table>
 *   <caption>The twins</caption>
 *   <tr><th>Twin</th><th>Defect</th><th>Rule</th></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.CachedPeek CachedPeek}</td>
 *       <td>peek remembers a message after it was received</td><td>OBS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.CheckThenAct CheckThenAct}</td>
 *       <td>room is checked under one lock and used under the next</td><td>CAP-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.CountsBeforeSure CountsBeforeSure}</td>
 *       <td>a send that will be refused counts as held meanwhile</td><td>CAP-2</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.DeafToInterrupts DeafToInterrupts}</td>
 *       <td>an interruption is caught and forgotten</td><td>INT-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.DrainInPieces DrainInPieces}</td>
 *       <td>a drain that takes the lock for each message</td><td>BULK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.EarlyRendezvous EarlyRendezvous}</td>
 *       <td>a sender returns when the message of another was taken</td><td>RDV-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.GivesUpEarly GivesUpEarly}</td>
 *       <td>a timed receive waits once, not again for the rest of its time</td><td>TIME-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.IfInsteadOfWhile IfInsteadOfWhile}</td>
 *       <td>a woken sender does not look again, and overwrites</td><td>LOSS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.LooksThenWaits LooksThenWaits}</td>
 *       <td>a receiver looks, and then says that it waits: a window of one instruction</td><td>BLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.LostOnInterrupt LostOnInterrupt}</td>
 *       <td>an interrupted receiver leaves with a message that it was handed just then</td><td>INT-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.LostOnTimeout LostOnTimeout}</td>
 *       <td>a receiver leaves at its deadline with a message in its hand</td><td>TIME-3</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.MissingTailHelp MissingTailHelp}</td>
 *       <td>nobody moves on a tail that lags behind</td><td>LOSS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.NoCascade NoCascade}</td>
 *       <td>a receiver that leaves messages behind does not wake the next one</td><td>BLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.NullIsRefused NullIsRefused} *</td>
 *       <td>null is refused, not rejected</td><td>ARG-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.OneConditionForTwo OneConditionForTwo}</td>
 *       <td>one signal for senders and receivers reaches the wrong one</td><td>BLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.OppositeLocks OppositeLocks}</td>
 *       <td>send and receive take two locks in opposite orders</td><td>DLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.PollsByTaking PollsByTaking}</td>
 *       <td>a try-receive that looks, and then waits for what it saw</td><td>BLK-2</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.ReadThenAdvance ReadThenAdvance}</td>
 *       <td>the head is read, then moved on</td><td>DUP-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.RecycledNode RecycledNode}</td>
 *       <td>a node that somebody still compares with is used again (ABA)</td><td>LIN-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.RefusesUnderContention RefusesUnderContention}</td>
 *       <td>a sender that lost three races reports a full queue</td><td>CAP-2</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.SharedSingleProducerRing SharedSingleProducerRing}</td>
 *       <td>a ring for one producer, used by two</td><td>LOSS-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.StaysInLine StaysInLine}</td>
 *       <td>a receiver whose time is over keeps its place, and gets a signal in vain</td><td>BLK-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.StripedSenders StripedSenders}</td>
 *       <td>a lane for each sender, and no order among the lanes</td><td>ORD-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.SwallowedSignal SwallowedSignal}</td>
 *       <td>an interrupted receiver keeps a signal that another one needs</td><td>INT-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.SwapThenLink SwapThenLink}</td>
 *       <td>empty is answered while a link is on its way</td><td>LIN-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.TakesBackTooLate TakesBackTooLate}</td>
 *       <td>a message that is refused can be received before it is taken back</td><td>GEN-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.TimedOnlyOnce TimedOnlyOnce}</td>
 *       <td>a timed receive limits only the first of its waits</td><td>TIME-2</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.TwoLaps TwoLaps}</td>
 *       <td>an index that comes back after two laps of the ring</td><td>DUP-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.WrapAround WrapAround} *</td>
 *       <td>the receiver of a ring starts at slot 0</td><td>ORD-2</td></tr>
 * </table>
 */
@NullMarked
package dev.parley.implementations.flawed;

import org.jspecify.annotations.NullMarked;
