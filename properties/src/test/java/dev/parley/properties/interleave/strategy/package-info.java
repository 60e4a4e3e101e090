/** Tests of strategies and of schedules. */
@NullMarked
package dev.parley.properties.interleave.strategy;

import org.jspecify.annotations.NullMarked;
