/**
 * Systems around one queue: those who put, those who get, and what the queue promises them. Bounded, unbounded and
 * without any room; first come, first served, by priority, by time and by type; messages that are values, and messages
 * that are shared.
 */
@NullMarked
package dev.parley.implementations.systems.queue;

import org.jspecify.annotations.NullMarked;
