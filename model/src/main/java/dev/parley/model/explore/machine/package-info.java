/** x */
@NullMarked
package dev.parley.model.explore.machine;

import org.jspecify.annotations.NullMarked;
