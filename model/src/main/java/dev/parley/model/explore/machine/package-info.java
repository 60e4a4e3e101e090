/**
 * The compiled form of a topology, and its step relation. For the neighbours in {@code explore} only.
 *
 * <p>One communication, or one joint step of a rendezvous, is one atomic step, together with everything the process
 * then does by itself; with a step for each statement, one of the systems measured has 130 times as many states, and
 * reduction brings back only part of that.
 *
 * <pre>
 *   compiled once                                       run for every state
 *   Process -&gt; ProcessCompiler, ExpressionCompiler      Machine: the steps from a state
 *           -&gt; Node, Evaluator, Check                     -&gt; SendSteps, ReceiveSteps, CloseSteps
 *           -&gt; FlowAnalysis, FutureChannelUse             -&gt; LocalExecution: on to the next stop
 *           -&gt; CompiledProcess                            -&gt; StepSink, told what TransitionLabel says
 *   ChannelSpec -&gt; CompiledChannel
 *   Value -&gt; ValueCodes (an int)                        state: int[] laid out by StateLayout,
 *   Topology -&gt; StateLayout                                    bytes packed by StatePacking
 * </pre>
 *
 * <p>How to add a kind of statement: its nodes in {@code Node}, if it needs new ones; how it becomes nodes in
 * {@code ProcessCompiler}; what those do in {@code LocalExecution}, or, if a process stops there, in {@code Machine}.
 */
@NullMarked
package dev.parley.model.explore.machine;

import org.jspecify.annotations.NullMarked;
