/** The definition of message exchange: states of a channel, and the steps that operations take in them. */
@NullMarked
package dev.parley.model.semantics;

import org.jspecify.annotations.NullMarked;
