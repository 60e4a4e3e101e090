/**
 * The threads that take part in a run, as data: who they are, where they are, what keeps each of them from going on,
 * and what they have passed since they last got somewhere. A {@link
 * dev.parley.properties.interleave.scheduler.task.Task} changes when the room {@code dispatch} says so, and decides
 * nothing.
 *
 * <p>To add a reason to block, implement {@link dev.parley.properties.interleave.scheduler.task.BlockingReason} beside
 * the primitive that makes tasks wait.
 */
@NullMarked
package dev.parley.properties.interleave.scheduler.task;

import org.jspecify.annotations.NullMarked;
