/**
 * The catalogue of rules: what the judges, the contract and the reports all refer to. A {@link
 * dev.parley.model.rule.Rule} says everything of itself: its id and statement, what it means, where it comes from,
 * which specifications call for it and why others do not, what exercises it, and what to look at if it fails.
 *
 * <pre>
 *   OrderingRules, WaitingRules, ...   each rule in one place
 *          |
 *          v
 *   Rule.ORD_1 ... in order  --&gt; contract: which rules, which programs --&gt; judges: what is broken --&gt; reports
 * </pre>
 *
 * <p>In the formal statements, a call has an interval from its call to its return; {@code a < b} says that a returned
 * before b was called. An explanation of a history puts all its calls in one order that agrees with {@code <} and is a
 * run of {@link dev.parley.model.semantics.Semantics}: {@code s} is the state before a step, {@code |s|} how much it
 * holds, {@code K} the capacity.
 *
 * <p>How to add a rule: write its statement among those of its kind, give it a constant in {@link
 * dev.parley.model.rule.Rule}, before all that are more general, and find its violations: a fault of a single call in
 * {@code PlainFaults} of the judge, one of the semantics by a waiver and an account of it. The tests of this package
 * and of the contract then ask for the rest, a flawed twin for one.
 */
@NullMarked
@PublicApi
package dev.parley.model.rule;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
