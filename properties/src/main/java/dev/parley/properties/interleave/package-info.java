/**
 * Runs real code under a chosen schedule, which decides at every point of preemption which thread goes on. It does not
 * know what is right. This room is the face that others call; one idea each is behind it:
 *
 * <pre>
 *   Program or Topology, channels, Strategy
 *        |
 *   Interleaver, TopologyInterleaver  --&gt;  Execution, TopologyExecution: History, Schedule, whether it is evidence
 *        |
 *        +- enact        what threads and processes do, on a stage
 *        +- scheduler    whose turn it is, what time it is, who waits for what  &lt;-- hook, called by woven code
 *        +- strategy     which one is chosen     + memory   what a read may see
 *        +- thread       how the JVM suspends and resumes one
 *        +- weave        how classes are put under control
 *        +- log          what happened, and the history that it makes
 * </pre>
 *
 * <p>All blocking is logical: a thread that parks, waits or contends for a monitor merely is not chosen until somebody
 * enables it. The JVM's own parking and monitors are never used by controlled threads, because they resume a thread at
 * a time of their own.
 *
 * <p>How to add a search strategy: one file in {@code strategy}. A source of threads: see {@code thread}. Something
 * else to enact: see {@code enact}. A hook, a reason to block: see {@code scheduler}.
 */
@NullMarked
package dev.parley.properties.interleave;

import org.jspecify.annotations.NullMarked;
