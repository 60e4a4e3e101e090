/**
 * Places in memory that threads share: which one a thread is about to touch, and what a read of it may see. The
 * scheduler says what a thread {@linkplain dev.parley.properties.interleave.memory.Intent is about to do}; a
 * {@link dev.parley.properties.interleave.memory.Variable} is the place that this comes to, found only when somebody
 * asks, and {@link dev.parley.properties.interleave.memory.Memory} answers reads of it. It knows no scheduler and no
 * strategy.
 */
@NullMarked
package dev.parley.properties.interleave.memory;

import org.jspecify.annotations.NullMarked;
