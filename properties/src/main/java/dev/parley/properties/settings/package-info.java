/**
 * The system properties that Parley reads. Texts flow in, values flow out; what is not understood, or not known, is an
 * error that says what to do.
 *
 * <p>How to add one: a constant of {@link dev.parley.properties.settings.Setting}, an accessor in {@link
 * dev.parley.properties.settings.Settings} and a line of its Javadoc, a row of the README's table; a test compares
 * them.
 */
@NullMarked
package dev.parley.properties.settings;

import org.jspecify.annotations.NullMarked;
