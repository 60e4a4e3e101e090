/** Every question about every system of the sources, asked of the explorer. */
@NullMarked
package dev.parley.properties.systems;

import org.jspecify.annotations.NullMarked;
