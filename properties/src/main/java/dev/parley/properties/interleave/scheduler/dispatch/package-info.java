/**
 * Whose turn it is. Either the carrier runs, or one task does; the parts of a run's scheduler each know one thing about
 * that, and are put together by {@link dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore}:
 *
 * <pre>
 *   a task comes to   PreemptionPoints   SpinWaits   LoopDetection   Blocker      (it may have to go)
 *                              \             |            |          /
 *                               Dispatcher: who goes on?  asks the strategy (Decisions), lets time pass (Timers)
 *                                            |
 *                               ContextSwitch: hands control over to the carrier, and back
 *                                            |
 *   the carrier is in  RunLoop: resumes whoever was chosen, until nobody can go on; unwinds all in the end (Unwinding)
 *
 *   beside:  ReadySet who can go on | VirtualClock what time it is | RunStatus is it over, is it evidence
 *            Observation what the strategy is told | Incidents what a reader of the run is told
 * </pre>
 *
 * <p>It knows nothing of why tasks wait (see {@link dev.parley.properties.interleave.scheduler.primitive}), nor how the
 * JVM suspends a thread (see {@link dev.parley.properties.interleave.thread}).
 */
@NullMarked
package dev.parley.properties.interleave.scheduler.dispatch;

import org.jspecify.annotations.NullMarked;
