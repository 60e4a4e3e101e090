/** Settings as text: what is understood, what is said of the rest, and that all of them are written down. */
@NullMarked
package dev.parley.properties.settings;

import org.jspecify.annotations.NullMarked;
