/** Processes as data, wired by channels, and who waits for whom among them. */
@NullMarked
package dev.parley.model.system;

import org.jspecify.annotations.NullMarked;
