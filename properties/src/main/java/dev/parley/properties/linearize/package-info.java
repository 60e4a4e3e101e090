/** Decides whether the model explains what was observed, and which rule is broken when it does not. */
@NullMarked
package dev.parley.properties.linearize;

import org.jspecify.annotations.NullMarked;
