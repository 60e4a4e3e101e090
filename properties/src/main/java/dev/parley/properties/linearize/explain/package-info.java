/**
 * What is wrong with a history that nothing explains. In goes a history; out comes a {@link
 * dev.parley.properties.linearize.explain.Diagnosis}: the weakest rule that it breaks, a sentence, and an argument of a
 * few steps with the contradiction last.
 *
 * <pre>
 * PlainFaults   wrong whatever the order: a wait of what must not wait, an exception, an answer to an interruption
 *
 * WeakestRule   searches again with one rule given up, from the particular to the general; the first one that helps
 *    |          is the weakest that is broken
 *    +--&gt; WaivedExplanation   the history, the rule, the order that giving it up allows
 *            +--&gt; AnswerArgument  EffectArgument  MessageArgument  OrderArgument  RoomArgument  WaitArgument
 *                 what the rule is about decides which of them argues; DeadEnd, where none has more to say
 * </pre>
 *
 * <p>{@link dev.parley.properties.linearize.explain.LockCycle} comes first of all: calls that wait for each other's
 * locks would otherwise be told as waits without a reason. All words are those of {@code Wording}.
 *
 * <p>How to add an argument: a method of the class that argues about the same thing, named in the exhaustive switch of
 * {@code WeakestRule}.
 */
@NullMarked
package dev.parley.properties.linearize.explain;

import org.jspecify.annotations.NullMarked;
