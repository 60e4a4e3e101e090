/**
 * Enacts what is given as data, programs and topologies, on real channels. What happens when is left to a
 * {@link dev.parley.properties.interleave.enact.Stage}:
 *
 * <pre>
 *   Program,  channel  --&gt; ProgramRun
 *   Topology, channels --&gt; TopologyRun, one ProcessRun each
 *                             |     |
 *             add, drive, end |     | call, returned, pause      add ... between the threads' turns
 *                             v     v                            call ... by a thread, when it is its turn
 *                              Stage
 *
 *   out come: the calls and answers that the stage records, and what became of each process
 * </pre>
 *
 * <p>It knows what a process may do and which method of a channel an operation stands for. It does not know who decides
 * which thread goes on, how a thread is suspended, or what is right.
 *
 * <p>How to add an operation: one line in {@code ChannelInvocation}. A statement: one in {@code ProcessRun}, and one in
 * {@code EnactmentObstacle}, which says what cannot be enacted. Something else to enact: a class beside
 * {@code TopologyRun} that is made for a stage, and a face for it in {@code interleave}.
 */
@NullMarked
package dev.parley.properties.interleave.enact;

import org.jspecify.annotations.NullMarked;
