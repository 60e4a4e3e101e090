/** Programs for a channel, drawn at random within what its specification allows, and how they shrink. */
@NullMarked
package dev.parley.properties.generate;

import org.jspecify.annotations.NullMarked;
