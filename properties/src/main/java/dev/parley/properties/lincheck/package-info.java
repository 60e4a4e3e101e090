/**
 * The independent second opinion: the same specification, given to Lincheck. It judges the non-blocking operations
 * only, since blocked threads are beyond it.
 *
 * <pre>
 * ChannelSpec, factory --SecondOpinion--&gt; LincheckResult: agrees | finds a violation | not applicable
 *                         |
 *     Scenarios  programs of properties.generate in Lincheck's form
 *     Trial      the slot from which LincheckSubject, SequentialChannel and CountingVerifier, which Lincheck
 *                makes from their classes, learn what they are to be
 * </pre>
 *
 * <p>Lincheck rewrites the classes that it runs for as long as it runs. Use it in a JVM in which nothing else does
 * that: a fork of its own, away from {@code properties.interleave}.
 */
@NullMarked
package dev.parley.properties.lincheck;

import org.jspecify.annotations.NullMarked;
