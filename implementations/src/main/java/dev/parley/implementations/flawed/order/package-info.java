/**
 * Defects of order: what was sent later is received earlier.
 *
 * <table>
 *   <caption>The twins of this kind</caption>
 *   <tr><th>Twin</th><th>Defect</th><th>Rule</th></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.order.StripedSenders StripedSenders}</td>
 *       <td>a lane for each sender, and no order among the lanes</td><td>ORD-1</td></tr>
 *   <tr><td>{@link dev.parley.implementations.flawed.order.WrapAround WrapAround} *</td>
 *       <td>the receiver of a ring starts at slot 0</td><td>ORD-2</td></tr>
 * </table>
 *
 * <p>Who is marked with an asterisk is wrong even if a single thread uses it.
 */
@NullMarked
package dev.parley.implementations.flawed.order;

import org.jspecify.annotations.NullMarked;
