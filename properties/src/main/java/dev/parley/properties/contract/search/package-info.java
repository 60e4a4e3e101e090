/**
 * The search for a failure: programs are drawn, each runs under many schedules, what comes of a run is judged, and the
 * first failure of each rule is shrunk and executed again.
 *
 * <pre>
 *   specification, budget --&gt; ProgramSearch --program, strategy--&gt; Examiner --&gt; execution, judgement
 *                                  |                                ^
 *                                  |  a failure --&gt; Minimizer ------+  smaller programs, simpler schedules
 *                                  v
 *                              SearchState: schedules, exhausted programs, failures, obstacles
 * </pre>
 */
@NullMarked
package dev.parley.properties.contract.search;

import org.jspecify.annotations.NullMarked;
