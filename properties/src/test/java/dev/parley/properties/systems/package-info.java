/** Every question about every system of the sources, asked of the explorer, and the page of all answers. */
@NullMarked
package dev.parley.properties.systems;

import org.jspecify.annotations.NullMarked;
