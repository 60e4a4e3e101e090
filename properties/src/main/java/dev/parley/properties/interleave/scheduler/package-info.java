/**
 * Runs some code on some threads under a chosen schedule: a scheduler of our own decides at every point of preemption
 * which of them goes on, and owns the clock.
 *
 * <pre>
 *   bodies, operations --&gt; Scheduler, OperationRecorder --&gt; EventLog, Schedule, Incidents, OwnThreadsAtEnd
 *                              |
 *   woven code -- hook --&gt; TaskHooks      on a thread of the run      --&gt; dispatch: whose turn it is
 *                          OpeningHooks   while a channel is opened   --&gt; primitive: what makes threads wait
 *                          UncontrolledHooks  anywhere else            --&gt; as the JVM would
 * </pre>
 *
 * <p>What the two kinds of threads of a run answer alike stands in their base, {@code RunHooks}. To add a hook, declare
 * it in {@link dev.parley.properties.interleave.hook.Target}, say what the JVM does in {@code UncontrolledHooks}, and
 * hand it on in {@code TaskHooks}, or in {@code RunHooks} if it concerns threads as such.
 *
 * <p>This room knows channels only as what a factory opens, and operations only as what is called and answers: not what
 * is right, nor what a topology is.
 */
@NullMarked
package dev.parley.properties.interleave.scheduler;

import org.jspecify.annotations.NullMarked;
