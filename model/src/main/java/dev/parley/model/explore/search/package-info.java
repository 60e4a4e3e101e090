/** x */
@NullMarked
package dev.parley.model.explore.search;

import org.jspecify.annotations.NullMarked;
