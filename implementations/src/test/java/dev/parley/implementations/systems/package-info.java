/** The studies hold what they say, and can be said in Promela, or not, with a reason. */
@NullMarked
package dev.parley.implementations.systems;

import org.jspecify.annotations.NullMarked;
