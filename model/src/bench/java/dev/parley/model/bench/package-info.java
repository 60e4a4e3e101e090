/** How fast the model is explored, beside SPIN in the same run. */
@NullMarked
package dev.parley.model.bench;

import org.jspecify.annotations.NullMarked;
