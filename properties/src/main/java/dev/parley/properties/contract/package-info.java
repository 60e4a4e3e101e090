/**
 * The face of Parley: what a user extends ({@link dev.parley.properties.contract.ChannelContract}) or calls
 * ({@link dev.parley.properties.contract.Conformance}, {@link dev.parley.properties.contract.TopologyConformance},
 * {@link dev.parley.properties.contract.Stress}). A specification and a factory flow in; a verdict for each rule, and
 * reports, flow out.
 *
 * <pre>
 *   ChannelContract --&gt; Conformance --&gt; search: a failure of a rule, or none --&gt; account: a counterexample
 *     a test a rule       |   on a thread that a Watchdog watches                        |
 *                         v                                                              v
 *                  ConformanceResult: Rule --&gt; Verdict  --&gt; Summary, Reports, Attachments
 *
 *   TopologyConformance --&gt; topology: is a run stuck? --&gt; account        Stress --&gt; record, audit
 * </pre>
 *
 * <p>What stands behind it ({@code search}, {@code account}, {@code topology}) does not know it. Which rules there are,
 * and which of them a specification calls for, is said by {@link dev.parley.model.rule.Rule}: a rule that is added
 * there is a test here without another word.
 */
@NullMarked
@PublicApi
package dev.parley.properties.contract;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
