/**
 * What is judged of one state, and of all of them together. For the neighbours in {@code explore} only.
 *
 * <p>{@link dev.parley.model.explore.judge.Standstills} says of a state who will never go on.
 * {@link dev.parley.model.explore.judge.Liveness} looks for a run that never comes to what it must come to:
 *
 * <pre>
 *   StateStore -&gt; StateGraph -&gt; FairRuns (StronglyConnectedComponents) -&gt; FairCircle -&gt; Lasso
 * </pre>
 */
@NullMarked
package dev.parley.model.explore.judge;

import org.jspecify.annotations.NullMarked;
