/** Checks that take minutes: run with the profile {@code deep}. */
@NullMarked
package dev.parley.properties.deep;

import org.jspecify.annotations.NullMarked;
