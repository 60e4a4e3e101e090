/** Tests of the scheduler: what it can be made to do, and what it must not do. */
@NullMarked
package dev.parley.properties.interleave;

import org.jspecify.annotations.NullMarked;
