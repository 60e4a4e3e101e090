/** Histories: calls with their instants, interruptions, and the instants at which nothing could move. */
@NullMarked
@PublicApi
package dev.parley.model.history;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
