/**
 * The account that is given of a failure: what happened, in lanes and steps; why that cannot be; where in the code; what
 * else held. It decides nothing: a judgement comes in, a counterexample with its evidence goes out.
 *
 * <pre>
 *   a failure of a program     + judgement      Storyteller, with HistoryEvidence --+
 *   a topology at rest         + its stillness  TopologyEvidence -------------------+--&gt; counterexample
 *   a run of the model         + its property   TraceStory -------------------------+
 * </pre>
 */
@NullMarked
package dev.parley.properties.contract.account;

import org.jspecify.annotations.NullMarked;
