/**
 * Tells a failure: what was found by the search, by a topology's runs or by the explorer goes in, a {@link
 * dev.parley.model.counterexample.Counterexample} comes out, with the evidence that a reader needs to believe it.
 *
 * <pre>
 *   Failure + Diagnosis          --> ChannelCounterexample --+-- HistoryEvidence       steps beside the model, the pair
 *                                                            +-- HistoryTransmissions  the way of each message
 *                                                            +-- SourceExcerpts        lines of code
 *   TopologyExecution            --> TopologyEvidence ----------- TopologyStandstill   who will never go on
 *   Trace of the explored model  --> TraceCounterexample
 * </pre>
 *
 * <p>It carries values, and words only for people: whatever a report has to decide on is a value of the counterexample.
 */
@NullMarked
package dev.parley.properties.contract.account;

import org.jspecify.annotations.NullMarked;
