/**
 * Every reachable state of a topology: safety, deadlock of every kind, inevitability, liveness.
 *
 * <p>A topology, properties and limits flow in; an {@link dev.parley.model.explore.Exploration} flows out: for each
 * property a result, with the run that shows it. This room puts questions and answers into the words of topologies; the
 * work is done in rooms that know no property:
 *
 * <pre>
 *   Explorer ------&gt; explore.search     visits the states: store, order, symmetry, partial-order reduction
 *      |                   |
 *      +-----------&gt; explore.judge      what is judged of states and of all of them: standstills, fair runs
 *      |                   |
 *      +-----------&gt; explore.machine    the compiled topology: what a state is, and which steps lead from it
 *      v
 *   PropertyJudge (results), TraceReconstruction (runs), StepDescription (their steps in words)
 * </pre>
 *
 * <p>How to add a kind of property: its record in {@link dev.parley.model.explore.Property}; if one state settles it,
 * how, in {@code StateQuestions}, otherwise in {@code PropertyJudge}; its sentence in {@code TraceReconstruction}. The
 * compiler names these places.
 */
@NullMarked
@PublicApi
package dev.parley.model.explore;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
