/** x */
@NullMarked
package dev.parley.model.explore.judge;

import org.jspecify.annotations.NullMarked;
