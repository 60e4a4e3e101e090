/**
 * Runs real code under a chosen schedule: every thread of a program is a virtual thread on a scheduler of our own, which
 * decides at every point of preemption who runs next, and owns the clock. It does not know what is right.
 *
 * <p>All blocking is logical: a thread that parks, waits or contends for a monitor merely is not chosen until somebody
 * enables it. The JVM's own parking and monitors are never used by controlled threads, because they resume a thread at a
 * time of their own.
 */
@NullMarked
package dev.parley.properties.interleave;

import org.jspecify.annotations.NullMarked;
