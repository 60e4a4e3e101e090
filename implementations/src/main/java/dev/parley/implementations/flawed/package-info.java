/**
 * Flawed twins: small channels, each with one realistic defect and the rule by which it must be caught. What is not
 * named there is right; but one defect may well show in several ways, so that other rules may be broken, too. All but
 * two are right under sequential use. Each room holds those of one kind of defect:
 *
 * <pre>
 *   waiting       lost wake-ups, waiting where one must not, circles of locks
 *   cancellation  what goes wrong when somebody gives up, by a timeout or an interruption
 *   atomicity     two steps that ought to be one: loss, duplication, ABA
 *   capacity      too much is held, or refused without need
 *   order         what was sent later is received earlier
 *   observation   what callers are told is not so
 *
 *   {@link dev.parley.implementations.flawed.Twins Twins} ---> each kind
 * </pre>
 *
 * <p>How to add a twin: its class in the room of its kind, with a row in the table there, and an entry in {@code
 * Twins} that says what it promises and which rule it must be caught by.
 */
@NullMarked
package dev.parley.implementations.flawed;

import org.jspecify.annotations.NullMarked;
