/** Histories: calls with their instants, interruptions, and the instants at which nothing could move. */
@NullMarked
package dev.parley.model.history;

import org.jspecify.annotations.NullMarked;
