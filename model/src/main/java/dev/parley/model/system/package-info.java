/** Processes as data, wired by channels, and who waits for whom among them. */
@NullMarked
@PublicApi
package dev.parley.model.system;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
