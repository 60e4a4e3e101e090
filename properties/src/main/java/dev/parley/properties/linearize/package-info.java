/**
 * Decides whether the model explains one small history, exactly, and says what is wrong when it does not.
 *
 * <pre>
 * History ----&gt; Judge ----&gt; Explained (the order) | Unexplained (a Diagnosis) | Undecided (why)
 *                 |  \
 *    linearize.search  linearize.explain                 ClosestRun: the order with the fewest steps that are wrong
 * </pre>
 *
 * <h2>What is decided</h2>
 *
 * <p>A history is a set of operations, each with the instants of its call and its return, and its answer. It is
 * <em>linearizable</em> (Herlihy and Wing, 1990) if each operation can be given one instant between its call and its
 * return, so that in the order of these instants the operations are a run of the model with the same answers. On a
 * channel that is first in first out and holds two messages,
 *
 * <pre>
 * A  |--- send 1 ---|                                      explained: 2 at its instant, then 1, then they leave in
 * B      |--- send 2 ---|                                  that order. The sends overlap: either may be first
 * C                        |- receive: 2 -||- receive: 1 -|
 *            *2   *1           *2             *1
 *
 * A  |-- send 1 --||-- send 2 --|                          not explained: the first send returned before the second
 * C                              |- receive: 2 -|          was called, so the channel holds [1, 2], and 1 is next
 *          *1           *2           ?
 * </pre>
 *
 * <p>Linearizability is local: the channels of a system are judged one by one. Two things go beyond it, since channels
 * block:
 *
 * <ul>
 *   <li><em>No answer.</em> A <em>pending</em> operation may or may not have had its effect, at any instant after its
 *       call, as in Herlihy and Wing. One that is <em>blocked</em>, was <em>interrupted</em> or <em>rejected</em> had
 *       none.
 *   <li><em>Quiescence.</em> At an instant at which nothing could move any more, the recorder notes who waits.
 *       Everything that had returned by then has its place before it, everything that was called later comes after it,
 *       and whoever waits must not be enabled in the state of that place. This clause, and no time limit, is what finds
 *       a lost wake-up:
 * </ul>
 *
 * <pre>
 * A  |-- receive .............. blocked        not explained: at the quiescence the channel holds [1], which is what
 * B      |- send 1 -|                          A waits for
 *              *1          ^ quiescence [1]
 *
 * A  |-- receive .............. blocked        explained: the channel is empty
 * B      |- send 1 -||- receive: 1 -|
 *              *1          *1         ^ quiescence []
 * </pre>
 *
 * <p>On a rendezvous nothing is held: a send and a receive take one joint step, and who was seen waiting at a
 * quiescence is there for every call made afterwards, until it meets somebody.
 *
 * <h2>How</h2>
 *
 * <p>Depth first, after Wing and Gong (1993): of the operations all of whose predecessors have their place, one whose
 * answer is right in the present state takes the next place; where none is, back. Those that returned first are tried
 * first. A point of the search is the set of the operations that have their place, as a bit mask, together with the
 * state of the channel; a point that led nowhere once is not entered again, whatever order led there (Lowe, 2017). The
 * model is a relation: a step with several outcomes is several steps.
 *
 * <p>To decide this is NP-complete (Gibbons and Korach, 1997). The time is bounded by the number of points, which grows
 * exponentially with the number of operations that overlap, and only linearly with those that do not: a history of 12
 * calls mostly takes 13 points, a few microseconds. Beyond 64 entries, or 250,000 points, the answer is
 * <em>undecided</em>, with the reason, and never a pass.
 *
 * <h2>Which judge to pick</h2>
 *
 * <ul>
 *   <li>This one for histories of at most some sixty operations: every axis of a specification, waiting, time limits,
 *       interrupts, drains, and an argument for what is wrong. Contracts use it, for each schedule that ran.
 *   <li>{@code properties.audit} for recordings of any length, in which messages are distinct and operations are sends
 *       and receives: near-linear, exact where it says so, and it argues about a small window by this judge.
 * </ul>
 */
@NullMarked
package dev.parley.properties.linearize;

import org.jspecify.annotations.NullMarked;
