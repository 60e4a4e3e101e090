/**
 * Which thread goes on next. A strategy sees the ids of threads, what they are about to do, and what reads find; it
 * knows no scheduler, and nothing of how a thread is made to go on.
 *
 * <pre>
 *   scheduler -- Choice: who can go on, does the clock, do two of them conflict --&gt; Strategy
 *             &lt;-- an id, or Schedule.CLOCK ---------------------------------------
 *
 *   Strategy
 *    |-- RandomWalk, PriorityWalk, PartialOrderWalk     sample: one object a run
 *    |-- Observer                                       is told every step, too
 *    |    `-- AwaitDetection                            ... and keeps threads from turning in loops for nothing
 *    |         |-- Replay                               follows a Schedule
 *    |         `-- Exhaustive                           a search by partial-order reduction: one object a search
 *    `-- + Memory                                       decides, too, what reads answer
 * </pre>
 *
 * <p>To add a strategy, write a class here that implements {@link dev.parley.properties.interleave.strategy.Strategy},
 * with a seed as its only source of chance, and name it in the list of strategies that the contract draws from. If it
 * must see steps, let it extend {@link dev.parley.properties.interleave.strategy.Observer}; if it decides what reads
 * answer, let it implement {@link dev.parley.properties.interleave.memory.Memory}, too. Whatever it decides is recorded
 * as a {@link dev.parley.properties.interleave.strategy.Schedule}, which is replayed without it.
 */
@NullMarked
package dev.parley.properties.interleave.strategy;

import org.jspecify.annotations.NullMarked;
