/** What tests of the scheduler need to look behind it. */
@NullMarked
package dev.parley.properties.interleave.scheduler;

import org.jspecify.annotations.NullMarked;
