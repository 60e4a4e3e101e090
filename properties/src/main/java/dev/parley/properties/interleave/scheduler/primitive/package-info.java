/**
 * What makes threads wait: monitors, permits, sleep, the ends of other threads. All of it is logical. A task that must
 * wait is not chosen until somebody enables it; the JVM's own monitors and parking are never used by controlled
 * threads, because they resume a thread at a time of their own.
 *
 * <p>To add a primitive, write a class that is made from a
 * {@link dev.parley.properties.interleave.scheduler.dispatch.SchedulerCore}, blocks tasks with a
 * {@link dev.parley.properties.interleave.scheduler.task.BlockingReason} of its own through
 * {@link dev.parley.properties.interleave.scheduler.dispatch.Blocker}, and enables them through
 * {@link dev.parley.properties.interleave.scheduler.dispatch.ReadySet}; then let the hooks hand calls on to it.
 */
@NullMarked
package dev.parley.properties.interleave.scheduler.primitive;

import org.jspecify.annotations.NullMarked;
