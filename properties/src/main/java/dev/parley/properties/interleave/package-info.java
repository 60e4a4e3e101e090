/**
 * Runs real code under a chosen schedule: a scheduler of our own decides at every point of preemption which thread of a
 * program runs next, and owns the clock. The threads come from a
 * {@link dev.parley.properties.interleave.thread.Driver}: virtual ones on the carrier where the JDK has what that takes, and
 * otherwise platform threads, one of which runs at a time. It does not know what is right.
 *
 * <p>All blocking is logical: a thread that parks, waits or contends for a monitor merely is not chosen until somebody
 * enables it. The JVM's own parking and monitors are never used by controlled threads, because they resume a thread at a
 * time of their own.
 */
@NullMarked
package dev.parley.properties.interleave;

import org.jspecify.annotations.NullMarked;
