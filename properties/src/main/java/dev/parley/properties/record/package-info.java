/**
 * Drives a channel by real threads at full speed, and records what happened: a second kind of evidence beside
 * controlled schedules. It sees what the hardware does, and no two runs are equal.
 *
 * <pre>
 * ChannelSpec, channel --Recorder--&gt; a Party per thread, each with a RecordingBuffer of its own
 *                                      |  started and ended by a RecordingSession
 *                              +--merged by call--&gt; RecordingResult: a Recording, for properties.audit to judge
 * </pre>
 *
 * <p>How operations are ordered: each thread reads {@link java.lang.System#nanoTime} once an operation, after a full
 * fence, so that what the operation stored can be seen by everybody before it counts as returned. That reading is the
 * return of the operation and the call of the next one: a call is recorded early, never late, which can hide an order,
 * but not make one up. This rests on a clock that does not run backwards from one core to another, which Linux sees to
 * on x86 and ARM by its choice of clock source. Equal readings of two threads are taken to be in order; they are less
 * than a nanosecond apart, which is less than it takes to return from an operation, fence, and read the clock.
 */
@NullMarked
@PublicApi
package dev.parley.properties.record;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
