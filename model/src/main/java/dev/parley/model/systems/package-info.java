/** Systems that exchange messages, as the sources describe them, each with what its source claims of it. */
@NullMarked
package dev.parley.model.systems;

import org.jspecify.annotations.NullMarked;
