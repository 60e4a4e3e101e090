/**
 * Programs for a channel, drawn at random within what its specification allows, and how they shrink.
 *
 * <pre>
 * ChannelSpec, Profile, Random
 *    |
 *    +--&gt; ProgramDraw --ThreadsDraw--&gt; threads        by an OperationMix, each thread in its ThreadRole
 *    |        |         Requirement: is it of the profile?  ProgressEstimate: does it get anywhere?  if not, again
 *    |        +--Finale--&gt; what the observer does in the end; MessageNumbering: 1, 2, 3, ...
 *    |
 *    +--&gt; Program, by Programs (for jqwik) or ProgramSource (without it)
 *
 * Program --Simplifications--&gt; ShrinkCandidate ... --ProgramShrinker--&gt; smaller programs, by Complexity
 * </pre>
 *
 * <p>The same seed gives the same programs, in every JVM: what is drawn, and in which order, must not change by
 * accident. The room gives no verdicts. jqwik is used here and in the contract only.
 *
 * <p>How to add a kind of operation: its weights in {@code OperationMix}, how it is made in {@code ThreadsDraw},
 * whether it is answered in {@code ProgressEstimate}, and what is simpler in {@code SimplerOperation}. How to add a
 * profile: a constant of {@link dev.parley.properties.generate.Profile}; the compiler names the rest.
 */
@NullMarked
package dev.parley.properties.generate;

import org.jspecify.annotations.NullMarked;
