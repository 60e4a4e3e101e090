/** Recordings of real threads. */
@NullMarked
package dev.parley.properties.record;

import org.jspecify.annotations.NullMarked;
